import type { ReadSentence } from '../read-sentence.ts';
import { isVerbal, tokenClass } from '../syntax/token-class.ts';
import type { Run } from '../reading/span-runs.ts';

/** The subject of a sentence, roughly: the tokens from its beginning, without what stands before its first comma, up to its first verb. */
export function subjectOf({ classes }: ReadSentence): Run {
  const comma = classes.indexOf(tokenClass.comma);
  const opensAside = classes[0] === tokenClass.preposition || classes[0] === tokenClass.conjunction;
  const first = opensAside && comma > 0 ? comma + 1 : 0;
  let last = first;
  while (last < classes.length && !isVerbal(classes[last]) && classes[last] !== tokenClass.comma) last++;
  return [first, last - 1];
}
