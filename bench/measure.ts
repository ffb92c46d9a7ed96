import { performance } from 'node:perf_hooks';

/** Times in milliseconds. */
export type Times = { readonly p50: number; readonly p95: number; readonly longest: number };

/** Value at a share of the sorted values, by nearest rank. @throws when there is no value. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is no quantile of no values: measure at least once.');
  return value;
};

export const summarise = (times: readonly number[]): Times => ({
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  longest: Math.max(...times),
});

/** What `work` gives, and the milliseconds until it was there. */
export const timed = async <T>(
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly time: number }> => {
  const begin = performance.now();
  const result = await work();
  return { result, time: performance.now() - begin };
};

/** Milliseconds for people, to three figures. */
export const milliseconds = (time: number): string => (time >= 100 ? time.toFixed(0) : time.toPrecision(3));
