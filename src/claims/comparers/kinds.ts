import { exclude, isExclusive, isSameKind } from '../exclusive.ts';
import type { Finding } from '../finding.ts';
import { isInFigure } from '../in-figure.ts';
import { likeSurroundings } from '../surroundings.ts';
import type { Comparer } from './comparer.ts';

/** Likeness (0–1) of the surroundings from which two words that exclude one another stand in one place. */
const SAME_PLACE = 0.4;

/** Words of a closed set with another of the set in their place: "east" and "west", "on Monday" and "on Tuesday", "red" and "blue". */
export const compareKinds: Comparer = (matching) => {
  const { claim, sentence } = matching;
  const { lower } = claim.read;
  return lower.flatMap((word, at): readonly Finding[] => {
    if (
      !isExclusive(word) ||
      sentence.lower.some((other) => isSameKind(word, other)) ||
      isInFigure(claim.read, at) ||
      claim.terms[at] === undefined
    )
      return [];
    const [best] = sentence.lower
      .flatMap((other, place) =>
        exclude(word, other) && !lower.includes(other)
          ? [{ place, around: likeSurroundings(matching, [at, at], [place, place]) }]
          : [],
      )
      .toSorted((one, other) => other.around - one.around);
    if (best === undefined || best.around < SAME_PLACE) return [];
    return [
      {
        aspect: 'wording',
        outcome: 'differs',
        claimed: [at, at],
        written: [best.place, best.place],
        isSure: true,
      },
    ];
  });
};
