import type { Article } from '../corpus/article.ts';
import { cite, quoteText } from '../corpus/citation.ts';
import type { Quote } from '../corpus/quote.ts';
import type { KeptQuote } from '../store/finding-store.ts';

/**
 * A quote with all that a finding keeps of its article.
 * @throws as `quoteText`
 */
export const keptQuote = (article: Article, quote: Quote): KeptQuote => ({
  article: article.id,
  key: article.key,
  title: article.title,
  ...(article.outlet !== undefined && { outlet: article.outlet }),
  ...(article.author !== undefined && { author: article.author }),
  ...(article.published !== undefined && { published: article.published }),
  ...(article.url !== undefined && { url: article.url }),
  start: quote.start,
  end: quote.end,
  paragraph: cite(article, quote).paragraph,
  text: quoteText(article, quote),
});
