import type { Article } from '../corpus/article.ts';
import { dayNumber } from '../corpus/day-number.ts';
import type { ArticleSummary } from '../store/article-store.ts';
import { button, container, row, textDisplay } from './components.ts';
import { addedLine } from './desk/added-by.ts';
import { MESSAGE_TEXT_LIMIT } from './limits.ts';
import { escapeLine } from './markdown.ts';
import type { Reply } from './reply.ts';
import { shownParagraphs } from './shown-paragraphs.ts';
import { articleLine } from './source.ts';

/** Prefix of the buttons that turn the list: `articles:PAGE`, the page counted from 0. */
export const LIST_PREFIX = 'articles';

/** Characters kept free for the lines that say how many articles there are, which page is shown and how many are still being read in. */
const RESERVE = 350;

/** Articles on a page at most: more are hard to look over. */
const PAGE_ARTICLES = 20;

const listButtonId = (page: number): string => `${LIST_PREFIX}:${page}`;

/** The page that a button names (what follows the prefix). */
export const readListButton = (rest: string): number | undefined =>
  /^\d{1,5}$/.test(rest) ? Number(rest) : undefined;

const counted = (count: number, noun: string): string => (count === 1 ? `1 ${noun}` : `${count} ${noun}s`);

/** "- Title · outlet · date · 12 paragraphs, 34 sentences"; captions and headings are no sentences. */
const lineOf = (article: Article, added: ArticleSummary | undefined): string => {
  const sentences = article.sentences.filter(({ kind }) => kind === 'sentence').length;
  const size = `${counted(shownParagraphs(article).length, 'paragraph')}, ${counted(sentences, 'sentence')}`;
  const own = added === undefined ? '' : ` · ${addedLine(added)}`;
  return `- ${escapeLine(articleLine(article))} · ${size}${own}`;
};

/** The latest first; those without a year after them, in the order of their titles. */
const inOrder = (articles: readonly Article[]): readonly Article[] =>
  articles.toSorted(
    (a, b) =>
      dayNumber(b.published ?? {}) - dayNumber(a.published ?? {}) || a.title.localeCompare(b.title, 'en'),
  );

/** Lines in pages that fit into a message; at least one page. */
const pagesOf = (lines: readonly string[]): readonly (readonly string[])[] => {
  const pages: string[][] = [[]];
  let left = MESSAGE_TEXT_LIMIT - RESERVE;
  for (const line of lines) {
    const page = pages.at(-1);
    if (page === undefined) break;
    if (page.length > 0 && (page.length >= PAGE_ARTICLES || line.length + 1 > left)) {
      pages.push([line]);
      left = MESSAGE_TEXT_LIMIT - RESERVE;
    } else page.push(line);
    left -= line.length + 1;
  }
  return pages;
};

const headOf = (articles: readonly Article[], own: number): string => {
  const undated = articles.filter(({ published }) => published?.year === undefined).length;
  const order = articles.length < 2 || undated === articles.length ? '' : ', the latest first';
  const without = undated > 0 && order !== '' ? `; ${undated} without a year at the end` : '';
  const ofServer = own === 0 ? '' : `, ${own === articles.length ? 'all' : own} of this server's own`;
  return `**${counted(articles.length, 'article')}**${ofServer}${order}${without}`;
};

/**
 * A page of the articles, each with what is known about it, and buttons to turn it.
 * @param page counted from 0; one past the last gives the last
 * @param addedOf what is known of those that the server added; `undefined` of those that come with the bot
 */
export const renderArticleList = (
  articles: readonly Article[],
  page: number,
  addedOf: (article: Article) => ArticleSummary | undefined = () => undefined,
): Reply => {
  const own = articles.filter((article) => addedOf(article) !== undefined).length;
  const pages = pagesOf(inOrder(articles).map((article) => lineOf(article, addedOf(article))));
  const index = Math.min(page, pages.length - 1);
  const place = pages.length > 1 ? [`-# page ${index + 1} of ${pages.length}; /read shows each`] : [];
  const text = [headOf(articles, own), ...(pages[index] ?? []), ...place].join('\n');
  const buttons = [
    ...(index > 0 ? [button('Previous page', listButtonId(index - 1))] : []),
    ...(index + 1 < pages.length ? [button('Next page', listButtonId(index + 1))] : []),
  ];
  return {
    components: [container([textDisplay(text), ...(buttons.length > 0 ? [row(buttons)] : [])])],
    files: [],
  };
};
