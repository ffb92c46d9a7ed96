import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDevelopmentFile } from '../../src/evaluation/development-file.ts';
import { ALL_KINDS } from '../../src/evaluation/report.ts';
import { scoreAnswer, type ScoredRecord } from '../../src/evaluation/score.ts';
import { summarise } from '../../src/evaluation/summarise.ts';

type Case = {
  readonly name: string;
  readonly answers: readonly (ScoredRecord & { readonly id: string })[];
  /** The reference script prints shares as text with one decimal, "-" for nothing. */
  readonly summary: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
  readonly rows: readonly (readonly unknown[])[];
};

const golden = path.join(import.meta.dirname, 'golden');
const read = (name: string): string => readFileSync(path.join(golden, name), 'utf8');
const cases = read('cases.jsonl')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Case => JSON.parse(line));
const { questions } = parseDevelopmentFile(read('questions.jsonl'), 'questions.jsonl');
const texts = new Map(['harbour.txt', 'mill.txt'].map((id) => [id, read(`articles/${id}`)]));

const rowsOf = ({ answers }: Case) => {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return questions.map((question) => scoreAnswer(question, byId.get(question.id), (id) => texts.get(id)));
};

/** Times, changes of topic and what is made of confidence are not the script's; what is missing shows in the rows. */
const OURS = new Set(['p50', 'p95', 'coverageAtRisk', 'contextDropped']);
const SCRIPTS = new Set(['missing']);

describe('scoring, against the outputs of the reference script', () => {
  it('has cases', () => {
    expect(cases.length).toBeGreaterThan(20);
    expect(questions).toHaveLength(19);
  });

  it.each(cases)('scores each answer of "$name" as the script does', (one) => {
    const rows = rowsOf(one).map((row) => [
      row.id,
      row.right,
      row.sentence,
      row.sentence5,
      row.answered,
      row.verbatim,
      row.words,
      row.rivals,
      row.missing,
    ]);
    expect(rows).toEqual(one.rows);
  });

  it.each(cases)('sums "$name" up as the script does', (one) => {
    const measured = Object.fromEntries(
      summarise(rowsOf(one)).flatMap(({ set, lines }) => {
        const all = lines.find((line) => line.kind === ALL_KINDS);
        if (all === undefined) return [];
        const kept = Object.entries(all.measures).filter(([measure]) => !OURS.has(measure));
        return [[set, Object.fromEntries(kept)]];
      }),
    );
    const expected = Object.fromEntries(
      Object.entries(one.summary).map(([set, measures]) => {
        const kept = Object.entries(measures).filter(([measure]) => !SCRIPTS.has(measure));
        return [
          set,
          Object.fromEntries(kept.map(([measure, value]) => [measure, value === '-' ? null : Number(value)])),
        ];
      }),
    );
    expect(measured).toEqual(expected);
  });
});
