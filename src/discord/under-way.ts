import type { Clock } from './clock.ts';

/**
 * Milliseconds that work under way is given when the bot stops. Answers take far less; what hangs must not keep the process, which
 * whoever stopped it would kill after about 10 s.
 */
export const DRAIN_TIME = 5000;

/** Tasks that have begun and not ended; stopping waits for them. */
export interface UnderWay {
  /** Resolves when the task has ended. The task must not reject. */
  run(task: () => Promise<void>): Promise<void>;
  readonly stopping: boolean;
  /** Marks the stop and waits for the tasks, for `DRAIN_TIME` at most. */
  drain(): Promise<void>;
}

export const createUnderWay = (clock: Clock): UnderWay => {
  const tasks = new Set<Promise<void>>();
  let stopping = false;
  return {
    async run(task) {
      const running = task();
      tasks.add(running);
      try {
        await running;
      } finally {
        tasks.delete(running);
      }
    },
    get stopping() {
      return stopping;
    },
    async drain() {
      stopping = true;
      await new Promise<void>((resolve) => {
        const cancel = clock.schedule(clock.now() + DRAIN_TIME, resolve);
        const finish = async (): Promise<void> => {
          await Promise.all(tasks);
          cancel();
          resolve();
        };
        void finish();
      });
    },
  };
};
