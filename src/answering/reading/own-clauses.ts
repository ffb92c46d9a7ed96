import { relation } from '../syntax/relation.ts';
import type { SentenceLayout } from './sentence-layout.ts';

/** By run of a sentence: the place of the clause that it belongs to, −1 for none, and its relation to that clause's verb. */
export type OwnClauses = { readonly places: Int16Array; readonly relations: Uint8Array };

/**
 * The clauses in which the runs are arguments: of several the one whose verb says more of the question, then the nearest.
 * @param sums running sums of the question's weight by token
 */
export function ownClauses({ syntax, clauseAt, runs }: SentenceLayout, sums: Float64Array): OwnClauses {
  const weights = Float64Array.from(
    syntax.clauses,
    ({ verb: { head } }) => (sums[head + 1] ?? 0) - (sums[head] ?? 0),
  );
  const size = runs.firsts.length;
  const places = new Int16Array(size);
  const relations = new Uint8Array(size);
  for (let run = 0; run < size; run++) {
    let own = -1;
    let bestWeight = -1;
    for (let clause = 0; clause < weights.length; clause++) {
      const found = runs.relations[run * weights.length + clause] ?? 0;
      const weight = weights[clause] ?? 0;
      if (found === relation.none || weight <= bestWeight) continue;
      own = clause;
      bestWeight = weight;
      relations[run] = found;
    }
    places[run] = own >= 0 ? own : (clauseAt[runs.firsts[run] ?? 0] ?? -1);
  }
  return { places, relations };
}
