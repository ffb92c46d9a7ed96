import type { Span } from '../../text/span.ts';
import type { ReadSentence } from '../read-sentence.ts';

/** A stretch of a sentence that may be the short answer. `fit` is how well its form suits the question, 0–1. */
export type Candidate = Span & { readonly fit: number };

/** First and last token of a span, both included; `undefined` when it holds no token. */
export function tokenRange(sentence: ReadSentence, span: Span): readonly [number, number] | undefined {
  const first = sentence.tokens.findIndex((token) => token.end > span.start);
  const last = sentence.tokens.findLastIndex((token) => token.start < span.end);
  return first < 0 || last < first ? undefined : [first, last];
}
