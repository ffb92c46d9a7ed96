import type { ClaimRow } from './claim-score.ts';
import { linesByKind, type Measures, type Section } from './report.ts';
import { percent, quantile } from './statistics.ts';

const share = (rows: readonly ClaimRow[], holds: (row: ClaimRow) => boolean): number | null =>
  percent(rows.filter(holds).length, rows.length);

/** The measures of a set of claims: shares in per cent, times in milliseconds. */
const measureClaims = (rows: readonly ClaimRow[]): Measures => {
  const times = rows.map(({ milliseconds }) => milliseconds).filter((time) => time !== null);
  return {
    n: rows.length,
    verdict: share(rows, ({ right }) => right),
    sentence: share(
      rows.filter(({ sentence }) => sentence !== null),
      ({ sentence }) => sentence === true,
    ),
    falseContradicted: share(
      rows.filter(({ expected }) => expected !== 'contradicted'),
      (row) => row.falseContradicted,
    ),
    falseSupported: share(
      rows.filter(({ expected }) => expected !== 'supported'),
      (row) => row.falseSupported,
    ),
    verbatim: share(rows, ({ verbatim }) => verbatim),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
};

/** A section for a set of claims, by kind and over all; none without a claim. */
export const summariseClaims = (set: string, rows: readonly ClaimRow[]): readonly Section[] =>
  rows.length === 0 ? [] : [{ set, lines: linesByKind(rows, measureClaims) }];
