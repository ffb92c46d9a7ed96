import type { ArticleLookup } from '../corpus/quote.ts';
import type { KeptQuote } from '../store/finding-store.ts';

/** What became of a finding's article since it was saved. The quote stays as it was. */
export type SourceState =
  | { readonly kind: 'unchanged' }
  /** The article has another text now, in which the quote still stands or no longer does. */
  | { readonly kind: 'changed'; readonly isStillSaid: boolean }
  | { readonly kind: 'removed' };

/** @param lookup finds the articles as they are now */
export const sourceState = (quote: KeptQuote, lookup: ArticleLookup): SourceState => {
  const article = lookup(quote.article);
  if (article === undefined) return { kind: 'removed' };
  return article.key === quote.key
    ? { kind: 'unchanged' }
    : { kind: 'changed', isStillSaid: article.text.includes(quote.text) };
};
