import { performance } from 'node:perf_hooks';
import { quantile } from '../src/evaluation/statistics.ts';

/** Times in milliseconds. */
export type Times = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
};

/** @throws when there is no time. */
export const summarise = (times: readonly number[]): Times => {
  const [p50, p95, p99, longest] = [0.5, 0.95, 0.99, 1].map((share) => quantile(times, share) ?? undefined);
  if (p50 === undefined || p95 === undefined || p99 === undefined || longest === undefined)
    throw new Error('There is nothing to summarise: measure at least once.');
  return { p50, p95, p99, longest };
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
export const milliseconds = (time: number): string =>
  time >= 100 ? Math.round(time).toLocaleString('en') : time.toPrecision(3);

/**
 * Bytes that are held now, after everything that can go has gone: the heap, and what lies beside it (buffers, SQLite's pages are not among them).
 * @throws when the process was not started with `--expose-gc`
 */
export const heldBytes = (): number => {
  if (globalThis.gc === undefined)
    throw new Error('Memory is measured after a collection: start Node with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
