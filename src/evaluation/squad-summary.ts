import { coverageAtRisk, type Judgement, reliability } from './reliability.ts';
import { linesByKind, type Measures, type Section } from './report.ts';
import type { SquadRow } from './squad-run.ts';
import { percent, quantile } from './statistics.ts';

/**
 * What was said with how much confidence, to questions that have an answer and to those whose answer was taken away. Questions for yes or no are
 * left out: the sets have no such answers to compare with.
 */
const judgementsOf = (rows: readonly SquadRow[]): readonly Judgement[] =>
  rows
    .filter(({ kind }) => kind !== 'yesno')
    .flatMap(({ open, without }) => [
      { confidence: open.confidence, right: open.acceptable },
      ...(without === undefined ? [] : [{ confidence: without.confidence, right: false }]),
    ]);

const wrongShare = (rows: readonly SquadRow[]): number | null => {
  const told = rows
    .filter(({ kind }) => kind !== 'yesno')
    .flatMap(({ open, without }) => [
      open,
      ...(without === undefined ? [] : [{ ...without, acceptable: false }]),
    ])
    .filter(({ status }) => status === 'answered');
  return percent(told.filter(({ acceptable }) => !acceptable).length, told.length);
};

/** The measures of a set of SQuAD questions in per cent and milliseconds: over all paragraphs, then with the paragraph given. */
const measureSquad = (rows: readonly SquadRow[]): Measures => {
  const answerable = rows.filter((row) => row.question.answers.length > 0);
  const unanswerable = rows.flatMap(({ question, open, without }) => [
    ...(question.answers.length === 0 ? [open] : []),
    ...(without === undefined ? [] : [without]),
  ]);
  const total = answerable.length;
  const share = (holds: (row: SquadRow) => boolean): number | null =>
    percent(answerable.filter(holds).length, total);
  const mean = (value: (row: SquadRow) => number): number | null =>
    percent(
      answerable.reduce((sum, row) => sum + value(row), 0),
      total,
    );
  const times = rows.map((row) => row.milliseconds);
  return {
    n: rows.length,
    'sentence@1': share((row) => row.sentence),
    'sentence@5': share((row) => row.sentence5),
    'retrieval@1': share((row) => row.retrieval),
    em: share((row) => row.open.exact),
    f1: mean((row) => row.open.f1),
    givenEm: share((row) => row.given.exact),
    givenF1: mean((row) => row.given.f1),
    refusedUnanswerable: percent(
      unanswerable.filter(({ status }) => status !== 'answered').length,
      unanswerable.length,
    ),
    falseRefusal: share((row) => row.status !== 'answered'),
    wrongWhenAnswered: wrongShare(rows),
    coverageAtRisk: coverageAtRisk(judgementsOf(rows)),
    givenFalseRefusal: share((row) => row.given.status !== 'answered'),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
};

/** A section for a file, by the answer types that were seen in the questions, and one for its confidence. */
export const summariseSquad = (set: string, rows: readonly SquadRow[]): readonly Section[] => [
  { set, lines: linesByKind(rows, measureSquad) },
  reliability(set, judgementsOf(rows)),
];
