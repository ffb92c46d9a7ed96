import type { Article } from '../corpus/article.ts';
import { cite } from '../corpus/citation.ts';
import { pageOf } from './article-pages.ts';
import { renderArticle } from './article-view.ts';
import type { FoundQuote } from './found-quote.ts';
import type { Reply } from './reply.ts';
import { shownParagraphs } from './shown-paragraphs.ts';

/** The page on which a quote stands, with the quote in bold. */
export const renderPlace = ({ article, quote }: FoundQuote): Reply => {
  const name = `quote in paragraph ${cite(article, quote).paragraph}, in bold`;
  return renderArticle(article, pageOf(article, quote), { start: quote.start, end: quote.end, name });
};

/**
 * The page on which a paragraph begins, with the paragraph in bold.
 * @param number as it stands beside quotes: 1 for the first that holds more than furniture
 * @returns `undefined` when there is none of that number
 */
export const renderParagraph = (article: Article, number: number): Reply | undefined => {
  const paragraph = shownParagraphs(article)[number - 1];
  if (paragraph === undefined) return undefined;
  const { first, last, end } = paragraph;
  // A paragraph may begin with furniture, which is on no page when it stands before the first words.
  const begins = article.sentences.slice(first, last + 1).find(({ kind }) => kind !== 'furniture');
  const place = { start: begins?.start ?? paragraph.start, end, name: `paragraph ${number} in bold` };
  return renderArticle(article, pageOf(article, place), place);
};
