import type { Article } from '../corpus/article.ts';
import { cite } from '../corpus/citation.ts';
import type { ArticleLookup, Quote } from '../corpus/quote.ts';
import type { Span } from '../text/span.ts';
import { printable } from './printable.ts';
import { quoteLines, wrapText, type Layout } from './quote-text.ts';

/** What the parts of a card are made from. */
export type Deck = { readonly articles: ArticleLookup; readonly layout: Layout };

/** The article of a quote. @throws when it isn't there any more. */
export const articleOf = (quote: Quote, { articles }: Deck): Article => {
  const article = articles(quote.article);
  if (article === undefined)
    throw new Error(`An answer quotes "${quote.article}", which is not there any more.`);
  return article;
};

/** The text as it may be shown: on a terminal, without what the terminal would obey. */
const clean = (text: string, { layout }: Deck): string =>
  layout.columns === undefined ? text : printable(text);

/** Words of ours or of an article as lines. */
export const say = (text: string, deck: Deck): string => wrapText(clean(text, deck), deck.layout);

/** Where a quote stands: title, outlet, date and paragraph, and the address below. */
export const place = (quote: Quote, deck: Deck): string => {
  const { title, outlet, published, paragraph, url } = cite(articleOf(quote, deck), quote);
  const source = [title, outlet, published, `paragraph ${paragraph}`].filter((part) => part !== undefined);
  const lines = [say(source.join(' · '), deck), ...(url === undefined ? [] : [clean(url, deck)])];
  return lines.join('\n').split('\n').map(deck.layout.style.aside).join('\n');
};

/** A quote and where it stands, with what answers in it marked. */
export const quoteBlock = (quote: Quote, marked: readonly Span[], deck: Deck): string => {
  const { text } = articleOf(quote, deck);
  return `${quoteLines(text, quote, marked, deck.layout)}\n${place(quote, deck)}`;
};
