import type { Article } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import { escapeMarkdown } from './markdown.ts';

/** Characters of text on a page, escaped: a message holds 4,000, the rest is for title, source and page number, and for what makes a place bold. */
const PAGE_LENGTH = 3200;

const escapedLength = (text: string, { start, end }: Span): number =>
  escapeMarkdown(text.slice(start, end)).length;

/** The article without what stands before its first words, such as front matter; all of it when it is nothing else. */
const fromItsFirstWords = ({ sentences }: Article): readonly Span[] => {
  const first = sentences.findIndex(({ kind }) => kind !== 'furniture');
  return sentences.slice(Math.max(0, first));
};

/** The article's sentences, each with the white space after it, one after the other to the last character. */
const pieces = (article: Article): readonly Span[] => {
  const { text } = article;
  const starts = fromItsFirstWords(article).map(({ start }) => start);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
};

/**
 * Pages of an article, each a run of whole sentences that fits into a message. A sentence that is too long for one has a page of its
 * own; `fits` is false for it. An article without sentences has no pages.
 */
export type ArticlePage = Span & { readonly fits: boolean };

export const articlePages = (article: Article): readonly ArticlePage[] => {
  const pages: ArticlePage[] = [];
  let length = 0;
  for (const piece of pieces(article)) {
    const more = escapedLength(article.text, piece);
    const last = pages.at(-1);
    if (last?.fits === true && length + more <= PAGE_LENGTH) {
      pages[pages.length - 1] = { start: last.start, end: piece.end, fits: true };
      length += more;
    } else {
      pages.push({ ...piece, fits: more <= PAGE_LENGTH });
      length = more;
    }
  }
  return pages;
};

/** The page on which a place stands, counted from 0. */
export const pageOf = (article: Article, { start }: Span): number =>
  Math.max(
    0,
    articlePages(article).findLastIndex((page) => page.start <= start),
  );
