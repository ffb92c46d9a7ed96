import type { ReadSpans, ScoredRun } from './span-reader.ts';
import { askedIn } from './stretch.ts';

/** A part of a sentence between semicolons must hold this share of the question's weight to be the one that is asked about. */
const LEAST_SHARE = 0.3;

/** And this much more than each of the others. */
const LEAD = 0.1;

/** Of runs those in the part between semicolons that holds most of the question; all of them where no part stands out or it has none. */
export function inAskedPart({ view }: ReadSpans, runs: readonly ScoredRun[]): readonly ScoredRun[] {
  const { lower } = view.sentence;
  const marks = lower.flatMap((word, at) => (word === ';' ? [at] : []));
  if (marks.length === 0) return runs;
  const parts = [...marks, lower.length].map((end, place) => {
    const first = place === 0 ? 0 : (marks[place - 1] ?? 0) + 1;
    return { first, last: end - 1, share: askedIn(view, [first, end - 1]) };
  });
  const [most, next] = parts.toSorted((one, other) => other.share - one.share);
  if (most === undefined || most.share < LEAST_SHARE || most.share - (next?.share ?? 0) < LEAD) return runs;
  const inside = runs.filter(({ run }) => most.first <= run[0] && run[1] <= most.last);
  return inside.length > 0 ? inside : runs;
}
