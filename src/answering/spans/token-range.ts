import type { Span } from '../../text/span.ts';
import type { ReadSentence } from '../read-sentence.ts';

/** First and last token that a span shares characters with, both included; `undefined` when there is none. */
export function tokenRange(
  { tokens }: Pick<ReadSentence, 'tokens'>,
  span: Span,
): readonly [number, number] | undefined {
  const first = tokens.findIndex((token) => token.end > span.start);
  const last = tokens.findLastIndex((token) => token.start < span.end);
  return first < 0 || last < first ? undefined : [first, last];
}
