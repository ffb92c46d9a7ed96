import type { Clock } from './clock.ts';
import type { Fault } from './faults.ts';
import { LIMITS } from './limits.ts';

/** Paths whose requests don't count: answers to interactions, by their own tokens. */
const EXEMPT = /^\/(?:interactions|webhooks)\//u;

/** Statuses of requests that should not have been made. */
const INVALID: ReadonlySet<number> = new Set([401, 403, 429]);

/** Counts requests. */
export interface RequestRate {
  /** The refusal of a request that is too much for the second it comes in, or that comes from a banned address. */
  refusal(path: string): Fault | undefined;
  /** Takes note of how a request was answered. */
  answered(status: number): void;
}

export const createRequestRate = (clock: Clock): RequestRate => {
  const second = { begun: 0, count: 0 };
  const invalid = { begun: 0, count: 0 };

  /** Begins anew when its time is over. @returns seconds until then */
  const left = (counted: { begun: number; count: number }, window: number): number => {
    const now = clock.now();
    if (now - counted.begun >= window) Object.assign(counted, { begun: now, count: 0 });
    return (counted.begun + window - now) / 1000;
  };

  return {
    refusal(path) {
      const banned = left(invalid, LIMITS.invalid.window);
      if (invalid.count >= LIMITS.invalid.requests)
        return { kind: 'rate-limit', retryAfter: banned, global: true };
      if (EXEMPT.test(path)) return undefined;
      const wait = left(second, LIMITS.rest.window);
      second.count += 1;
      return second.count > LIMITS.rest.requests
        ? { kind: 'rate-limit', retryAfter: wait, global: true }
        : undefined;
    },
    answered(status) {
      left(invalid, LIMITS.invalid.window);
      if (INVALID.has(status)) invalid.count += 1;
    },
  };
};
