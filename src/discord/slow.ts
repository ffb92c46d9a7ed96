import type { Clock } from './clock.ts';
import { FIRST_RESPONSE_LIMIT } from './limits.ts';

/**
 * Milliseconds that an answer may take before the asker is shown that it is coming. Half of the 3 s in which Discord wants a first
 * response: no needless "thinking…" for the answers that are ready at once, and room for a slow line for those that are not.
 */
export const PATIENCE = FIRST_RESPONSE_LIMIT / 2;

/** Runs `work`; calls `whenSlow` once if it takes longer than `PATIENCE`, and waits for that too. Rejects as `work` or `whenSlow` does. */
export const withPatience = async <T>(
  work: () => Promise<T>,
  whenSlow: () => Promise<unknown>,
  clock: Clock,
): Promise<T> => {
  let notified: Promise<unknown> | undefined;
  const cancel = clock.schedule(clock.now() + PATIENCE, () => {
    notified = whenSlow();
    // Its failure is reported below, when the work is done.
    notified.catch(() => undefined);
  });
  try {
    return await work();
  } finally {
    cancel();
    await notified;
  }
};
