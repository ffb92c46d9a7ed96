import { relation, relationTo } from '../syntax/relation.ts';
import type { SpanContext } from './span-context.ts';
import type { Run } from './span-runs.ts';
import type { SpanView } from './span-view.ts';

/** How a span stands in the clauses of its sentence, and how those stand to the question. */
export const CLAUSE_FEATURES = [
  'relation',
  'verbWeight',
  'askedVerb',
  'askedRelation',
  'clauseWeight',
  'partWeight',
  'whRelation',
  'whPassive',
  'ownPassive',
  'phraseFirst',
  'phraseLast',
  'phraseCount',
] as const;

/** The relation of a run to the verb it belongs to, and the place of that clause; −1 for none. */
export type OwnClause = { readonly place: number; readonly relation: number };

/** The clause in which a run is an argument: of several the one whose verb says more of the question, then the nearest. */
export function ownClause({ syntax, sentence, sums }: SpanView, [first, last]: Run): OwnClause {
  let best: OwnClause = { place: -1, relation: relation.none };
  let bestWeight = -1;
  for (const [place, clause] of syntax.clauses.entries()) {
    const found = relationTo({ first, last }, clause, sentence.lower);
    if (found === relation.none) continue;
    const { head } = clause.verb;
    const weight = (sums[head + 1] ?? 0) - (sums[head] ?? 0);
    if (weight <= bestWeight) continue;
    best = { place, relation: found };
    bestWeight = weight;
  }
  if (best.place >= 0) return best;
  const place = syntax.clauses.findIndex(({ extent }) => extent.first <= first && first <= extent.last);
  return { place, relation: relation.none };
}

/** Writes them into `row` from `column`; missing ones are NaN. */
export function writeClauseFeatures(
  view: SpanView,
  [first, last]: Run,
  own: OwnClause,
  { question }: SpanContext,
  row: Float32Array,
  column: number,
): void {
  const { syntax, sums, verbPlaces, sentence } = view;
  const weightOf = (from: number, to: number): number => (sums[to + 1] ?? 0) - (sums[from] ?? 0);
  const inside = weightOf(first, last);
  const clause = syntax.clauses[own.place];
  const asked = syntax.clauses.find(({ verb }) => verbPlaces.includes(verb.head));
  const overlap = (from: number, to: number): number => {
    const [start, end] = [Math.max(from, first), Math.min(to, last)];
    return start > end ? 0 : weightOf(start, end);
  };
  const extent = clause?.extent;
  const part = view.parts[first] ?? { first: 0, last: sentence.tokens.length - 1 };
  let [starts, ends, count] = [0, 0, 0];
  for (const phrase of syntax.phrases) {
    if (phrase.first === first) starts = 1;
    else if (phrase.first < first && first <= phrase.last) starts = 2;
    if (phrase.last === last) ends = 1;
    else if (phrase.first <= last && last < phrase.last) ends = 2;
    if (phrase.first >= first && phrase.last <= last) count++;
  }
  row.set(
    [
      own.relation,
      clause === undefined ? NaN : weightOf(clause.verb.head, clause.verb.head),
      asked === undefined ? NaN : Number(asked === clause),
      asked === undefined ? NaN : relationTo({ first, last }, asked, sentence.lower),
      extent === undefined
        ? inside
        : weightOf(extent.first, extent.last) - overlap(extent.first, extent.last),
      weightOf(part.first, part.last) - overlap(part.first, part.last),
      question.whRelation.relation,
      Number(question.whRelation.isPassive),
      clause === undefined ? NaN : Number(clause.verb.isPassive) + 2 * Number(clause.verb.isFinite),
      starts,
      ends,
      count,
    ],
    column,
  );
}
