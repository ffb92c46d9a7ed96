import type { Span } from '../../text/span.ts';
import type { ReadSentence } from '../read-sentence.ts';

type Tokens = ReadSentence['tokens'];

/* Tokens stand in the order of the text and don't overlap, so that a place among them is found by halving. */

/** The first token that ends after an offset; −1 for none. */
export function firstEndingAfter(tokens: Tokens, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low < tokens.length ? low : -1;
}

/** The last token that starts before an offset; −1 for none. */
export function lastStartingBefore(tokens: Tokens, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** First and last token that a span shares characters with, both included; `undefined` when there is none. */
export function tokenRange(
  { tokens }: Pick<ReadSentence, 'tokens'>,
  span: Span,
): readonly [number, number] | undefined {
  const first = firstEndingAfter(tokens, span.start);
  const last = lastStartingBefore(tokens, span.end);
  return first < 0 || last < first ? undefined : [first, last];
}
