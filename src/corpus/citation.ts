import { english } from '../text/english/english.ts';
import type { Article, PartialDate } from './article.ts';
import type { Quote } from './quote.ts';

/** Where a quote comes from, as shown beside it. */
export type Citation = {
  readonly title: string;
  readonly outlet?: string;
  /** "31 August 2023", "3 April", "May 2024", "2023". */
  readonly published?: string;
  readonly url?: string;
  /** 1-based; paragraphs that hold nothing but furniture are not counted. */
  readonly paragraph: number;
};

const MONTH_NAMES: readonly string[] = [...english.months]
  .filter(
    ([name, month], index, all) => all.findIndex(([, other]) => other === month) === index && name !== '',
  )
  .map(([name]) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`);

/** The date in words, as far as it is known. */
export const formatDate = ({ year, month, day }: PartialDate): string =>
  [month === undefined ? undefined : day, month === undefined ? undefined : MONTH_NAMES[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');

/**
 * The words of a quote.
 * @throws when the quote is another article's or lies outside the text
 */
export const quoteText = (article: Article, quote: Quote): string => {
  if (quote.article !== article.id) {
    throw new Error(
      `The quote is from "${quote.article}", not from "${article.id}"; look its article up by its id.`,
    );
  }
  if (!(quote.start >= 0 && quote.start < quote.end && quote.end <= article.text.length)) {
    throw new Error(
      `The quote [${quote.start}, ${quote.end}) lies outside "${article.id}" of ${article.text.length} units; take its place from the article's sentences.`,
    );
  }
  return article.text.slice(quote.start, quote.end);
};

/**
 * The citation for a quote: the paragraph is the one in which the quote begins.
 * @throws as `quoteText`
 */
export const cite = (article: Article, quote: Quote): Citation => {
  quoteText(article, quote);
  const before = article.paragraphs.filter(
    ({ start, first, last }) =>
      start <= quote.start &&
      article.sentences.slice(first, last + 1).some(({ kind }) => kind !== 'furniture'),
  );
  const published = article.published === undefined ? '' : formatDate(article.published);
  return {
    title: article.title,
    ...(article.outlet !== undefined && { outlet: article.outlet }),
    ...(published !== '' && { published }),
    ...(article.url !== undefined && { url: article.url }),
    paragraph: Math.max(before.length, 1),
  };
};
