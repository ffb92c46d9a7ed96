import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreClaim, type ScoredClaim } from '../../src/evaluation/claim-score.ts';
import { summariseClaims } from '../../src/evaluation/claim-summary.ts';
import { parseDevelopmentFile } from '../../src/evaluation/development-file.ts';

type Case = {
  readonly name: string;
  readonly answers: readonly (ScoredClaim & { readonly id: string })[];
  /** As the reference script prints it. */
  readonly summary: {
    readonly n: number;
    readonly verdict: string;
    readonly quote: string;
    readonly verbatim: string;
  };
  readonly rows: readonly (readonly unknown[])[];
};

const golden = path.join(import.meta.dirname, 'golden');
const read = (name: string): string => readFileSync(path.join(golden, name), 'utf8');
const cases = read('claim-cases.jsonl')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Case => JSON.parse(line));
const { claims } = parseDevelopmentFile(read('claims.jsonl'), 'claims.jsonl');
const texts = new Map(['harbour.txt', 'mill.txt'].map((id) => [id, read(`articles/${id}`)]));

const rowsOf = ({ answers }: Case) => {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return claims.map((claim) => scoreClaim(claim, byId.get(claim.id), (id) => texts.get(id)));
};

describe('scoring of claims, against the outputs of the reference script', () => {
  it('has cases', () => {
    expect(cases.length).toBeGreaterThan(20);
    expect(claims).toHaveLength(6);
  });

  it.each(cases)('scores each verdict of "$name" as the script does', (one) => {
    const rows = rowsOf(one).map((row) => [row.id, row.right, row.sentence, row.verbatim, row.missing]);
    expect(rows).toEqual(one.rows);
  });

  it.each(cases)('sums "$name" up as the script does', (one) => {
    const { measures } = summariseClaims('claim', rowsOf(one))[0]!.lines.at(-1)!;
    expect(measures).toMatchObject({
      n: one.summary.n,
      verdict: Number(one.summary.verdict),
      sentence: Number(one.summary.quote),
      verbatim: Number(one.summary.verbatim),
    });
  });
});

const measured = (said: Readonly<Record<string, string>>) =>
  summariseClaims(
    'claim',
    claims.map((claim) => scoreClaim(claim, { verdict: said[claim.id] ?? '' }, (id) => texts.get(id))),
  )[0]!.lines;

describe('measures of claims', () => {
  it('count a false verdict among the claims that it is false of', () => {
    // Two of six claims are contradicted, two supported.
    const all = measured({ G101: 'contradicted', G102: 'supported', G103: 'supported' }).at(-1)!;
    expect(all.measures).toMatchObject({ falseContradicted: 25, falseSupported: 50, verdict: 0 });
  });

  it('stand in a line for each verdict and one over all', () => {
    const lines = measured({ G101: 'supported', G104: 'contradicted' });
    expect(lines.map(({ kind, measures }) => [kind, measures['n'], measures['verdict']])).toEqual([
      ['supported', 2, 50],
      ['contradicted', 2, 0],
      ['not_mentioned', 2, 0],
      ['all', 6, 16.7],
    ]);
    expect(lines[0]!.measures).toMatchObject({ falseContradicted: 50, falseSupported: null });
    expect(lines[1]!.measures).toMatchObject({ falseContradicted: null, falseSupported: 0 });
  });

  it('are none without a claim', () => {
    expect(summariseClaims('claim', [])).toEqual([]);
  });
});
