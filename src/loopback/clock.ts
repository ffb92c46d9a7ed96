/** Time as an argument. Instants are milliseconds since the Unix epoch. */
export interface Clock {
  now(): number;
  /** Runs `task` once, at `at` or as soon after it as possible. Returns a function that calls it off. */
  schedule(at: number, task: () => void): () => void;
}

/** The machine's clock. A scheduled task does not keep the process alive. */
export const createSystemClock = (): Clock => ({
  now: Date.now,
  schedule(at, task) {
    const timer = setTimeout(task, Math.max(0, at - Date.now())).unref();
    return () => clearTimeout(timer);
  },
});

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Goes on by `milliseconds`, running what falls due on the way, in the order of its time. */
  advance(milliseconds: number): void;
}

/** @param start the instant it stands at first, in milliseconds since the Unix epoch. */
export const createManualClock = (start: number = Date.UTC(2026, 0, 1)): ManualClock => {
  let now = start;
  const tasks = new Set<{ readonly at: number; readonly run: () => void }>();
  const nextDue = (until: number) =>
    [...tasks].filter((task) => task.at <= until).sort((one, other) => one.at - other.at)[0];
  return {
    now: () => now,
    schedule(at, run) {
      const task = { at, run };
      tasks.add(task);
      return () => tasks.delete(task);
    },
    advance(milliseconds) {
      const until = now + milliseconds;
      for (let task = nextDue(until); task; task = nextDue(until)) {
        tasks.delete(task);
        now = Math.max(now, task.at);
        task.run();
      }
      now = until;
    },
  };
};
