/** Numbers in [0, 1) from a seed: mulberry32, a 32-bit generator by Tommy Ettinger; good enough to draw a sample. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** `size` of the items, each as likely as another, in their own order; the same ones for the same seed. */
export const sample = <Item>(items: readonly Item[], size: number, seed: number): readonly Item[] => {
  const random = randomFrom(seed);
  let needed = Math.min(size, items.length);
  // Selection sampling: Knuth, The Art of Computer Programming, vol. 2, algorithm 3.4.2 S.
  return items.filter((_, index) => {
    if (random() * (items.length - index) >= needed) return false;
    needed -= 1;
    return true;
  });
};
