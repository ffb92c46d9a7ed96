import { coverageAtRisk, type Judgement, reliability } from './reliability.ts';
import { linesByKind, type Measures, type Section } from './report.ts';
import type { Row } from './score.ts';
import { median, percent, quantile } from './statistics.ts';

/** Kinds of question whose answer is a name, a figure or a date, so that its length says something. */
const FACTOID_KINDS: ReadonlySet<string> = new Set([
  'number',
  'date',
  'person',
  'organisation',
  'place',
  'alias',
  'other',
]);

const isNumber = (value: number | null): value is number => value !== null;

const share = (of: readonly Row[], holds: (row: Row) => boolean): number | null =>
  percent(of.filter(holds).length, of.length);

/** The measures of a set of questions: shares in per cent, times in milliseconds, lengths in words. */
const measureRows = (rows: readonly Row[]): Measures => {
  const answerable = rows.filter((row) => !row.unanswerable);
  const unanswerable = rows.filter((row) => row.unanswerable);
  const answered = rows.filter((row) => row.answered);
  const refused = rows.filter((row) => !row.answered && !row.missing);
  const times = rows.map((row) => row.milliseconds).filter(isNumber);
  const factoids = rows.filter((row) => FACTOID_KINDS.has(row.kind));
  return {
    n: rows.length,
    'sentence@1': share(answerable, (row) => row.sentence === true),
    'sentence@5': share(answerable, (row) => row.sentence5 === true),
    answer: share(answerable, (row) => row.right),
    refusedUnanswerable: share(unanswerable, (row) => row.right),
    falseRefusal: share(answerable, (row) => !row.answered),
    refusalPrecision: share(refused, (row) => row.unanswerable),
    wrongWhenAnswered: share(answered, (row) => !row.right),
    coverageAtRisk: coverageAtRisk(judgementsOf(rows)),
    verbatim: share(rows, (row) => row.verbatim),
    idleRivals: share(
      rows.filter((row) => row.kind !== 'conflict'),
      (row) => row.rivals > 0,
    ),
    medianWords: median(factoids.map((row) => row.words).filter(isNumber)),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
};

/** Those of turns besides: how often what was spoken of before is left at a change of topic. */
const measureTurns = (rows: readonly Row[]): Measures => ({
  ...measureRows(rows),
  contextDropped: share(
    rows.filter((row) => row.contextDropped !== null),
    (row) => row.contextDropped === true,
  ),
});

/** What was shown with how much confidence; a question for which nothing was, with none. */
const judgementsOf = (rows: readonly Row[]): readonly Judgement[] =>
  rows.map(({ confidence, readingRight }) => ({ confidence: confidence ?? 0, right: readingRight === true }));

/** Singles and turns apart, each by kind, and how far their confidence can be relied on; a set without questions is left out. */
export const summarise = (rows: readonly Row[]): readonly Section[] =>
  (['single', 'turn'] as const)
    .map((set) => ({ set, rows: rows.filter((row) => row.set === set) }))
    .filter((section) => section.rows.length > 0)
    .flatMap(({ set, rows }) => [
      { set, lines: linesByKind(rows, set === 'turn' ? measureTurns : measureRows) },
      reliability(set, judgementsOf(rows.filter(({ confidence }) => confidence !== null))),
    ]);
