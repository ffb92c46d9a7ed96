import { relation, relationTo } from '../syntax/relation.ts';
import type { Stretch } from '../syntax/phrases.ts';
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
  const run = { first, last };
  for (let place = 0; place < syntax.clauses.length; place++) {
    const clause = syntax.clauses[place];
    if (clause === undefined) break;
    const found = relationTo(run, clause, sentence.lower);
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

/** Writes the features of a run into `row` from `column`; missing ones are NaN. */
export type ClauseFeatureWriter = (
  first: number,
  last: number,
  own: OwnClause,
  row: Float32Array,
  column: number,
) => void;

/** How each token stands to the noun phrases: 1 at the end of one that is looked at, 2 elsewhere in one, 0 outside. */
const placesIn = (size: number, phrases: readonly Stretch[], isEnd: 'first' | 'last'): Uint8Array => {
  const places = new Uint8Array(size);
  for (const phrase of phrases)
    for (let at = phrase.first; at <= phrase.last; at++) places[at] = at === phrase[isEnd] ? 1 : 2;
  return places;
};

/** For the runs of one sentence; what they have alike is worked out once. */
export function createClauseFeatureWriter(view: SpanView, { question }: SpanContext): ClauseFeatureWriter {
  const { syntax, sums, verbPlaces, sentence } = view;
  const size = sentence.tokens.length;
  const { relation: wanted, isPassive } = question.whRelation;
  const weightOf = (from: number, to: number): number => (sums[to + 1] ?? 0) - (sums[from] ?? 0);
  const asked = syntax.clauses.find(({ verb }) => verbPlaces.includes(verb.head));
  const starts = placesIn(size, syntax.phrases, 'first');
  const ends = placesIn(size, syntax.phrases, 'last');

  return (first, last, own, row, column) => {
    const clause = syntax.clauses[own.place];
    const overlap = (from: number, to: number): number => {
      const [start, end] = [Math.max(from, first), Math.min(to, last)];
      return start > end ? 0 : weightOf(start, end);
    };
    const extent = clause?.extent;
    const part = view.parts[first] ?? { first: 0, last: size - 1 };
    let count = 0;
    for (const phrase of syntax.phrases) if (phrase.first >= first && phrase.last <= last) count++;
    row[column] = own.relation;
    row[column + 1] = clause === undefined ? NaN : weightOf(clause.verb.head, clause.verb.head);
    row[column + 2] = asked === undefined ? NaN : Number(asked === clause);
    row[column + 3] = asked === undefined ? NaN : relationTo({ first, last }, asked, sentence.lower);
    row[column + 4] =
      extent === undefined
        ? weightOf(first, last)
        : weightOf(extent.first, extent.last) - overlap(extent.first, extent.last);
    row[column + 5] = weightOf(part.first, part.last) - overlap(part.first, part.last);
    row[column + 6] = wanted;
    row[column + 7] = Number(isPassive);
    row[column + 8] =
      clause === undefined ? NaN : Number(clause.verb.isPassive) + 2 * Number(clause.verb.isFinite);
    row[column + 9] = starts[first] ?? 0;
    row[column + 10] = ends[last] ?? 0;
    row[column + 11] = count;
  };
}
