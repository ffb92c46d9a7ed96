import { setImmediate } from 'node:timers/promises';

/** Takes steps that nobody waits for, with the event loop between any two of them; none any more once the signal is there. Rejects as a step throws. */
export const inTurns = async (steps: Iterable<void>, signal: AbortSignal): Promise<void> => {
  for (const _ of steps) {
    await setImmediate();
    if (signal.aborted) return;
  }
};
