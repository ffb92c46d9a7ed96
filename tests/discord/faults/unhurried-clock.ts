import { createManualClock, type Clock } from '../../../src/loopback/clock.ts';

/** Milliseconds between two looks at the machine's clock, and the most that passes at a time. */
const TICK = 5;
const STEP = 20;

/**
 * A clock that keeps time with the machine as long as this process is given its turn, and stands still meanwhile: when the machine is busy
 * with something else, Discord's three seconds last longer for both sides.
 */
export const createUnhurriedClock = (): Clock => {
  const clock = createManualClock(Date.now());
  let before = Date.now();
  setInterval(() => {
    const now = Date.now();
    clock.advance(Math.min(now - before, STEP));
    before = now;
  }, TICK).unref();
  return clock;
};
