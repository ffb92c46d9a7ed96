import type { ReadSentence } from '../read-sentence.ts';
import type { Aligned } from './alignment.ts';
import { type Denial, denialsIn } from './negation.ts';

/** What was asked or claimed, as far as denying goes: its words in lower case, the denials among them, and the index term of its main verb. */
export type Asserted = {
  readonly words: readonly string[];
  readonly denials: readonly Denial[];
  readonly verbTerm: string | undefined;
};

/** Whether one of the two, a sentence and what is held against it, denies what the other says. */
export function isDenied(
  { words, denials, verbTerm }: Asserted,
  aligned: readonly Aligned[],
  sentence: ReadSentence,
): boolean {
  const own = new Set(denials.map(({ word }) => word));
  const asksElsewhere = words.some((word) => /^(?:any|else)where$/.test(word));
  const inSentence = denialsIn(sentence).filter(
    ({ word }) => !own.has(word) && !words.includes(word) && (word !== 'nowhere' || asksElsewhere),
  );
  const others = denials.filter(({ word }) => !sentence.lower.includes(word));
  return (
    (others.length % 2 === 1) !==
    (inSentence.filter((denial) => concerns(denial, aligned, verbTerm)).length % 2 === 1)
  );
}

/** Whether what is denied is what is asked: the main verb, or something that follows it and is said nowhere else. */
function concerns(
  { first, last }: Denial,
  aligned: readonly Aligned[],
  verbTerm: string | undefined,
): boolean {
  const isIn = (place: number): boolean => place >= first && place <= last;
  const told = aligned.filter(({ places, relation }) => places.length > 0 && relation !== 'hypernym');
  const verb = told.find(({ term }) => term.term === verbTerm);
  if (verb !== undefined && verb.places.some(isIn)) return true;
  return told.some(
    ({ places, term }) =>
      (verb === undefined ? !term.isFiller : Math.min(...verb.places) < first) && places.every(isIn),
  );
}
