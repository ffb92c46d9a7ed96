import type { Quote } from '../corpus/quote.ts';
import type { ReadSentence } from './read-sentence.ts';

/** A sentence as it is quoted: whole. */
export const quoteOf = ({ article, sentence: { start, end } }: ReadSentence): Quote => ({
  article: article.id,
  start,
  end,
});
