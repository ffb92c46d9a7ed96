/** Time as an argument. Instants are milliseconds since the Unix epoch. */
export interface Clock {
  now(): number;
  /** Runs `task` once, at `at` or as soon after it as possible. Returns a function that calls it off. */
  schedule(at: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  schedule(at, task) {
    const timer = setTimeout(task, Math.max(0, at - Date.now()));
    return () => {
      clearTimeout(timer);
    };
  },
};
