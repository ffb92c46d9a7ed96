import type { ReadSentence } from '../read-sentence.ts';
import type { Run } from '../reading/span-runs.ts';
import { nameFit } from '../spans/name-fit.ts';

/** How well a run of tokens fits as the name of a person, place or organisation; see `nameFit`. */
export function runFit(
  kind: 'person' | 'place' | 'organisation',
  { lower, tokens, article }: ReadSentence,
  [first, last]: Run,
): number {
  const text = article.text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
  return nameFit(kind, lower, text, first, last);
}
