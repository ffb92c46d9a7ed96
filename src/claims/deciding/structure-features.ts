import type { Stretch } from '../../answering/syntax/phrases.ts';
import { readClauses } from '../../answering/syntax/clauses.ts';
import type { FeatureGroup } from './feature-group.ts';

/** Whether the claim's subject and object stand beside the same verb, in the same part. */
export const STRUCTURE: FeatureGroup = {
  names: ['subjectInPlace', 'objectInPlace'],
  values: ({ comparison: { matching } }) => {
    const { claim, sentence, placesOf } = matching;
    const [own] = readClauses(claim.read.classes, claim.read.lower).clauses;
    if (own === undefined) return [NaN, NaN];
    const verbs = placesOf(own.verb.head);
    const clauses = readClauses(sentence.classes, sentence.lower).clauses.filter(({ verb }) =>
      verbs.includes(verb.head),
    );
    const isTurned = clauses.some(({ verb }) => verb.isPassive !== own.verb.isPassive);
    const stands = (part: Stretch | undefined, of: readonly (Stretch | undefined)[]): number =>
      part === undefined || clauses.length === 0
        ? NaN
        : Number(
            Array.from({ length: part.last - part.first + 1 }, (_, step) => placesOf(part.first + step))
              .flat()
              .some((at) => of.some((other) => isWithin(at, other))),
          );
    const subjects = clauses.map(({ subject }) => subject);
    const objects = clauses.map(({ object }) => object);
    return [
      stands(own.subject, isTurned ? objects : subjects),
      stands(own.object, isTurned ? subjects : objects),
    ];
  },
};

const isWithin = (at: number, stretch: Stretch | undefined): boolean =>
  stretch !== undefined && stretch.first <= at && at <= stretch.last;
