import { figuresOf } from './tables.ts';
import type { CorpusRows } from './try-all.ts';

/** Least squares through logarithms: y ≈ c · xᵉ; `undefined` for fewer than two points. */
export const fittedExponent = (points: readonly (readonly [number, number])[]): number | undefined => {
  if (points.length < 2) return undefined;
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return variance === 0 ? undefined : covariance / variance;
};

const MEASURES = ['work', 'restart', 'p50', 'p99', 'memory', 'disk'] as const;

/** How the needs of each engine grow with the sentences: the exponents fitted over all sizes; 1 is in step with them. */
export const growthTable = (corpora: readonly CorpusRows[]): readonly (readonly string[])[] => {
  const engines = corpora[0]?.rows.map(({ engine }) => engine) ?? [];
  return [
    ['exponent of', 'CPU of build', ...MEASURES.slice(1), 'sizes'],
    ...engines.map((engine) => {
      const seen = corpora.flatMap(({ sentences, rows }) => {
        const row = rows.find((other) => other.engine === engine);
        const figures = row && figuresOf(row);
        return figures === undefined ? [] : [{ sentences, figures }];
      });
      const exponents = MEASURES.map((measure) => {
        const points = seen.flatMap(({ sentences, figures }) => {
          const value = figures[measure];
          return value === undefined || value <= 0 ? [] : [[sentences, value] as const];
        });
        return fittedExponent(points)?.toFixed(2) ?? '–';
      });
      return [engine, ...exponents, String(seen.length)];
    }),
  ];
};
