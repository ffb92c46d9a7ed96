import type { Article } from '../corpus/article.ts';
import { container, textDisplay } from './components.ts';
import { MESSAGE_TEXT_LIMIT } from './limits.ts';
import { escapeLine } from './markdown.ts';
import type { Reply } from './reply.ts';
import { articleLine } from './source.ts';

/** Characters kept free for the line that says how many articles are not listed. */
const RESERVE = 100;

/** Titles with what is known about each, as many as fit, and how many more there are. */
export const renderArticleList = (articles: readonly Article[]): Reply => {
  const lines = [articles.length === 1 ? '**1 article**' : `**${articles.length} articles**`];
  let left = MESSAGE_TEXT_LIMIT - RESERVE;
  for (const article of articles) {
    const line = `- ${escapeLine(articleLine(article))}`;
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
  }
  const missing = articles.length - (lines.length - 1);
  if (missing > 0) lines.push(`-# and ${missing} more; /read finds each by its title`);
  return { components: [container([textDisplay(lines.join('\n'))])], files: [] };
};
