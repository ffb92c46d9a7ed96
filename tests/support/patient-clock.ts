import type { Clock } from '../../src/loopback/clock.ts';

/** How much slower the clock goes than the machine's: a process that shares a busy machine with others still answers within Discord's three seconds. */
const SLOWNESS = 5;

/** A slow clock for a loopback whose bot runs in a process of its own. */
export const createPatientClock = (): Clock & {
  /** Lets so many milliseconds pass at once; what falls due meanwhile is run at its own time. */
  putForward(milliseconds: number): void;
} => {
  const begun = Date.now();
  let ahead = 0;
  const now = () => Math.floor(begun + (Date.now() - begun) / SLOWNESS + ahead);
  return {
    now,
    schedule(at, task) {
      const timer = setTimeout(task, Math.max(0, (at - now()) * SLOWNESS)).unref();
      return () => clearTimeout(timer);
    },
    putForward(milliseconds) {
      ahead += milliseconds;
    },
  };
};
