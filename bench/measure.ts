import { performance } from 'node:perf_hooks';
import { quantile } from '../src/evaluation/statistics.ts';

/** Times in milliseconds. */
export type Times = { readonly p50: number; readonly p95: number; readonly longest: number };

/** @throws when there is no time. */
export const summarise = (times: readonly number[]): Times => {
  const [p50, p95, longest] = [0.5, 0.95, 1].map((share) => quantile(times, share) ?? undefined);
  if (p50 === undefined || p95 === undefined || longest === undefined)
    throw new Error('There is nothing to summarise: measure at least once.');
  return { p50, p95, longest };
};

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
