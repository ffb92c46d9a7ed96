/** Lets a caller wait for something that another request will bring about. */
export interface Changes {
  /** Says that some state is no longer what it was. */
  announce(): void;
  /**
   * The first value other than `undefined` that `look` gives, now or after a later change. Rejects when `look` throws, or when the
   * loopback closes first.
   */
  until<T>(what: string, look: () => T | undefined): Promise<T>;
  /** Calls `listener` at every change. @returns what ends that */
  watch(listener: () => void): () => void;
  close(): void;
}

export const createChanges = (): Changes => {
  const waiting = new Set<() => void>();
  let closed = false;
  const watching = new Set<() => void>();
  const announce = () => {
    for (const look of waiting) look();
    for (const listener of watching) listener();
  };
  return {
    announce,
    until: (what, look) =>
      new Promise((resolve, reject) => {
        const attempt = () => {
          try {
            const value = look();
            if (value === undefined && !closed) return;
            if (value === undefined) reject(new Error(`The loopback closed while waiting for ${what}.`));
            else resolve(value);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
          waiting.delete(attempt);
        };
        waiting.add(attempt);
        attempt();
      }),
    watch(listener) {
      const own = () => listener();
      watching.add(own);
      return () => void watching.delete(own);
    },
    close() {
      closed = true;
      announce();
    },
  };
};
