import type { Context } from './context.ts';
import { edited } from './edit.ts';
import { findDescriptions } from './references/descriptions.ts';
import { findOnes } from './references/ones.ts';
import { findOrdinals, findOther } from './references/ordinals.ts';
import { findPlaces, findTimes } from './references/places-and-times.ts';
import { findPronouns } from './references/pronouns.ts';
import type { Reference, ReferenceFinder } from './references/reference.ts';
import type { TurnText } from './turn-text.ts';

/** A turn with what it refers to put in: the likeliest way first. */
export type Resolved = {
  readonly texts: readonly string[];
  /** Whether it has words that stand for something said before. */
  readonly refersBack: boolean;
  /** Whether one of them can't stand for anything in the turn itself: a pronoun, not "the company". */
  readonly isSure: boolean;
  /** Whether only a time was put in ("that year"). */
  readonly isTimeOnly: boolean;
  /** Whether a pronoun was found for which nothing was. */
  readonly isVague: boolean;
};

/** Of references that overlap, that of the sort named first counts: "the second one" before "one". */
const FINDERS: readonly ReferenceFinder[] = [
  findOrdinals,
  findOther,
  findTimes,
  findOnes,
  findDescriptions,
  findPlaces,
  findPronouns,
];

/** The first reference of each group: "how old was Ada Reed when she left". */
const firstOfEach = (found: readonly Reference[]): readonly Reference[] => {
  const ordered = found.toSorted((one, other) => one.start - other.start);
  return ordered.filter(({ group }, at) => ordered.findIndex((other) => other.group === group) === at);
};

export function resolveReferences(turn: TurnText, context: Context): Resolved {
  const found: Reference[] = [];
  for (const finder of FINDERS)
    for (const reference of finder(turn, context))
      if (!found.some(({ start, end }) => reference.start < end && start < reference.end))
        found.push(reference);
  const ways = Math.max(1, ...found.map(({ options }) => options.length));
  const texts = Array.from({ length: ways }, (_, way) =>
    edited(
      turn.text,
      firstOfEach(found).flatMap(({ start, end, options }) => {
        const text = options[Math.min(way, options.length - 1)];
        return text === undefined ? [] : [{ start, end, text }];
      }),
    ),
  );
  return {
    texts: Array.from(new Set(texts)),
    refersBack: found.length > 0,
    isSure: found.some(({ group, options }) => options.length > 0 && !group.startsWith('the ')),
    isVague: found.some(({ group, options }) => options.length === 0 && !group.startsWith('the ')),
    isTimeOnly: found.every(({ group, options }) => options.length === 0 || group === 'time'),
  };
}
