/** Keeps the best few of many as they come by; of equally good ones those that came first. */
export interface Best<T> {
  /** Whether one with this score would get in now. */
  takes(score: number): boolean;
  /** Time grows with the limit only for an item that gets in. */
  offer(score: number, item: T): void;
  /** Best first, at most the limit. */
  readonly items: readonly T[];
}

export const createBest = <T>(limit: number): Best<T> => {
  const items: T[] = [];
  const scores: number[] = [];
  let bar = -Infinity;
  const takes = (score: number): boolean => limit > 0 && score > bar;

  return {
    items,
    takes,
    offer(score, item) {
      if (!takes(score)) return;
      let low = 0;
      let high = items.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((scores[middle] ?? -Infinity) >= score) low = middle + 1;
        else high = middle;
      }
      items.splice(low, 0, item);
      scores.splice(low, 0, score);
      if (items.length > limit) {
        items.pop();
        scores.pop();
      }
      bar = items.length < limit ? -Infinity : (scores.at(-1) ?? -Infinity);
    },
  };
};
