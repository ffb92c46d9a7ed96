import { linesByKind, type Measures, type Section } from './report.ts';
import type { SquadRow } from './squad-run.ts';
import { percent, quantile } from './statistics.ts';

/** The measures of a set of SQuAD questions in per cent and milliseconds: over all paragraphs, then with the paragraph given. */
const measureSquad = (rows: readonly SquadRow[]): Measures => {
  const answerable = rows.filter((row) => row.question.answers.length > 0);
  const impossible = rows.filter((row) => row.question.answers.length === 0);
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
      impossible.filter((row) => row.status !== 'answered').length,
      impossible.length,
    ),
    falseRefusal: share((row) => row.status !== 'answered'),
    givenFalseRefusal: share((row) => row.given.status !== 'answered'),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
};

/** One section for a file, by the answer types that were seen in the questions. */
export const summariseSquad = (set: string, rows: readonly SquadRow[]): Section => ({
  set,
  lines: linesByKind(rows, measureSquad),
});
