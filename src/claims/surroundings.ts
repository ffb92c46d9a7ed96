import type { Run } from '../answering/reading/span-runs.ts';
import { isInFigure } from './in-figure.ts';
import type { Matching } from './matching.ts';

/** Tokens on either side of a value that tell what it is a value of. */
const REACH = 8;
/** How fast a word counts less with its distance, in tokens, and with how far it has moved. */
const FADING = 3;
const MOVING = 4;
/** What a word counts that has changed sides. */
const OTHER_SIDE = 0.7;

/**
 * How alike (0–1) the words around a value of the claim and around one of the sentence are: 1 where the same words stand at the same distance.
 */
export function likeSurroundings(
  { claim, sentence, placesOf, aligned }: Matching,
  own: Run,
  other: Run,
): number {
  const strengths = new Map(aligned.map(({ term, strength }) => [term.term, strength]));
  let [met, total] = [0, 0];
  const last = Math.min(claim.terms.length - 1, own[1] + REACH);
  for (let at = Math.max(0, own[0] - REACH); at <= last; at++) {
    const term = claim.terms[at];
    if (term === undefined || (at >= own[0] && at <= own[1])) continue;
    // Figures are compared by themselves; a name may be meant without being written.
    if ((isInFigure(claim.read, at) || term.isName) && !sentence.held.has(term.term)) continue;
    const distance = distanceOf(at, own);
    const weight = term.weight / (1 + Math.abs(distance) / FADING);
    total += weight;
    const best = Math.max(
      0,
      ...placesOf(at)
        .filter((place) => place < other[0] || place > other[1])
        .map((place) => closeness(distance, distanceOf(place, other))),
    );
    met += weight * best * (strengths.get(term.term) ?? 0);
  }
  return total === 0 ? 0 : met / total;
}

/** Tokens from a run to a token, negative before it. */
const distanceOf = (at: number, [first, last]: Run): number => (at < first ? at - first : at - last);

const closeness = (one: number, other: number): number =>
  (Math.sign(one) === Math.sign(other) ? 1 : OTHER_SIDE) /
  (1 + Math.max(0, Math.abs(other) - Math.abs(one)) / MOVING);
