import { isVerbal, tokenClass } from './token-class.ts';
import type { Stretch } from './phrases.ts';

/** A verb with its auxiliaries. */
export type VerbGroup = Stretch & {
  /** The token of the verb itself. */
  readonly head: number;
  /** "was built"; the subject suffers what is done. */
  readonly isPassive: boolean;
  /** A form of "be" alone: what follows says what the subject is. */
  readonly isCopula: boolean;
  /** Neither an infinitive nor an "-ing" or "-ed" form without auxiliary after a noun or comma. */
  readonly isFinite: boolean;
};

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am']);
const BETWEEN: ReadonlySet<number> = new Set([tokenClass.adverb, tokenClass.negation]);
const PARTICIPLE = /(?:ed|en|wn|ne|ght|lt|ld|pt|de|ft|ut|et|id|ung|orn)$/;

/** The verb groups of a sentence, in order, disjoint. */
export function verbGroups(classes: Uint8Array, lower: readonly string[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < classes.length; at++) {
    if (!isVerbal(classes[at])) continue;
    const group = groupFrom(classes, lower, at);
    groups.push(group);
    at = group.last;
  }
  return groups;
}

function groupFrom(classes: Uint8Array, lower: readonly string[], first: number): VerbGroup {
  let last = first;
  let auxiliary: string | undefined;
  while (classes[last] === tokenClass.auxiliary) {
    auxiliary = lower[last];
    let next = last + 1;
    while (BETWEEN.has(classes[next] ?? -1)) next++;
    if (!isVerbal(classes[next])) break;
    last = next;
  }
  const isVerb = classes[last] === tokenClass.verb;
  const word = lower[last] ?? '';
  const isInfinitive = lower[first - 1] === 'to';
  return {
    first,
    last,
    head: last,
    isPassive: isVerb && auxiliary !== undefined && BE.has(auxiliary) && PARTICIPLE.test(word),
    isCopula: !isVerb && BE.has(word),
    isFinite: !isInfinitive && !(auxiliary === undefined && word.endsWith('ing')),
  };
}
