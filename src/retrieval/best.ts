/** Keeps the best few of many as they come by; of equally good ones those that came first. */
export interface Best<T> {
  /** Time grows with the limit only for an item that gets in. */
  offer(item: T): void;
  /** Best first, at most the limit. */
  readonly items: readonly T[];
}

export const createBest = <T>(limit: number, scoreOf: (item: T) => number): Best<T> => {
  const items: T[] = [];
  const worst = (): number => {
    const last = items.at(-1);
    return last === undefined || items.length < limit ? -Infinity : scoreOf(last);
  };
  let bar = worst();

  return {
    items,
    offer(item) {
      const score = scoreOf(item);
      if (limit <= 0 || score <= bar) return;
      let low = 0;
      let high = items.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const there = items[middle];
        if (there !== undefined && scoreOf(there) >= score) low = middle + 1;
        else high = middle;
      }
      items.splice(low, 0, item);
      if (items.length > limit) items.pop();
      bar = worst();
    },
  };
};
