import type { Article } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Library } from './library.ts';

/** A quote with its article at hand. */
export type FoundQuote = { readonly article: Article; readonly quote: Quote };

/** `undefined` when the article is no longer there. */
export const findQuote = (quote: Quote, library: Library): FoundQuote | undefined => {
  const article = library.byId(quote.article);
  return article === undefined ? undefined : { article, quote };
};

/** Those whose article is still there, in order. */
export const findQuotes = (quotes: readonly Quote[], library: Library): readonly FoundQuote[] =>
  quotes.map((quote) => findQuote(quote, library)).filter((found) => found !== undefined);
