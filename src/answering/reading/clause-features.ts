import type { Stretch } from '../syntax/phrases.ts';
import type { SpanContext } from './span-context.ts';
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

/** Writes the features of a run into `row` from `column`; missing ones are NaN. */
export type ClauseFeatureWriter = (run: number, row: Float32Array, column: number) => void;

/** How each token stands to the noun phrases: 1 at the end of one that is looked at, 2 elsewhere in one, 0 outside. */
const placesIn = (size: number, phrases: readonly Stretch[], isEnd: 'first' | 'last'): Uint8Array => {
  const places = new Uint8Array(size);
  for (const phrase of phrases)
    for (let at = phrase.first; at <= phrase.last; at++) places[at] = at === phrase[isEnd] ? 1 : 2;
  return places;
};

/** For the runs of one sentence; what they have alike is worked out once. */
export function createClauseFeatureWriter(view: SpanView, { question }: SpanContext): ClauseFeatureWriter {
  const { syntax, sums, verbPlaces, sentence, runs, own } = view;
  const size = sentence.tokens.length;
  const { relation: wanted, isPassive } = question.whRelation;
  const weightOf = (from: number, to: number): number => (sums[to + 1] ?? 0) - (sums[from] ?? 0);
  const asked = syntax.clauses.findIndex(({ verb }) => verbPlaces.includes(verb.head));
  const starts = placesIn(size, syntax.phrases, 'first');
  const ends = placesIn(size, syntax.phrases, 'last');

  return (run, row, column) => {
    const [first, last] = [runs.firsts[run] ?? 0, runs.lasts[run] ?? 0];
    const place = own.places[run] ?? -1;
    const clause = syntax.clauses[place];
    const overlap = (from: number, to: number): number => {
      const [start, end] = [Math.max(from, first), Math.min(to, last)];
      return start > end ? 0 : weightOf(start, end);
    };
    const extent = clause?.extent;
    const part = view.parts[first] ?? { first: 0, last: size - 1 };
    let count = 0;
    for (const phrase of syntax.phrases) if (phrase.first >= first && phrase.last <= last) count++;
    row[column] = own.relations[run] ?? 0;
    row[column + 1] = clause === undefined ? NaN : weightOf(clause.verb.head, clause.verb.head);
    row[column + 2] = asked < 0 ? NaN : Number(asked === place);
    row[column + 3] = asked < 0 ? NaN : (runs.relations[run * syntax.clauses.length + asked] ?? 0);
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
