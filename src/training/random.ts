/** Numbers that look random and are the same ones for the same seed. */
export interface Random {
  /** From 0 up to 1, in steps of 2⁻³². */
  next(): number;
  /** A whole number from 0 to `bound` − 1; one is as likely as another, to within `bound` · 2⁻³². */
  integer(bound: number): number;
  /** Puts the items into another order, in place. */
  shuffle(items: Shuffled): void;
  /** `size` of the numbers 0 … `count` − 1 (all of them when there are fewer), rising. */
  sample(count: number, size: number): Uint32Array;
}

/** What can be shuffled: an array of any kind of thing. */
type Shuffled = Uint32Array | Int32Array | unknown[];

/** Four well mixed words from one: a counter put through the last lines of MurmurHash3, as in splitmix. */
function stateFrom(seed: number): Uint32Array {
  let counter = seed >>> 0;
  return Uint32Array.from({ length: 4 }, () => {
    counter = (counter + 0x9e_37_79_b9) >>> 0;
    let word = Math.imul(counter ^ (counter >>> 16), 0x85_eb_ca_6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2_b2_ae_35);
    return word ^ (word >>> 16);
  });
}

/**
 * The next of 2³² numbers from four words of state (not all 0), which it moves on: xoshiro128** 1.1, period 2¹²⁸ − 1.
 * Source: D. Blackman, S. Vigna, "Scrambled Linear Pseudorandom Number Generators" (ACM Transactions on Mathematical Software 47, 2021),
 * public domain code at prng.di.unimi.it.
 */
export const stepXoshiro = (state: Uint32Array): number => {
  const first = state[0] ?? 0;
  const second = state[1] ?? 0;
  const third = (state[2] ?? 0) ^ first;
  const fourth = (state[3] ?? 0) ^ second;
  const product = Math.imul(second, 5);
  state[0] = first ^ fourth;
  state[1] = second ^ third;
  state[2] = third ^ (second << 9);
  state[3] = (fourth << 11) | (fourth >>> 21);
  return Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
};

/** @param seed a whole number; its lowest 32 bits count */
export const createRandom = (seed: number): Random => {
  const state = stateFrom(seed);
  const next = (): number => stepXoshiro(state) / 2 ** 32;
  const integer = (bound: number): number => Math.floor(next() * bound);

  return {
    next,
    integer,
    shuffle(items) {
      // Fisher and Yates, from the end.
      for (let last = items.length - 1; last > 0; last -= 1) {
        const other = integer(last + 1);
        const held = items[last];
        items[last] = items[other];
        items[other] = held;
      }
    },
    sample(count, size) {
      const chosen = new Uint32Array(Math.min(count, Math.max(0, size)));
      let found = 0;
      // Selection sampling: Knuth, The Art of Computer Programming, vol. 2, algorithm 3.4.2 S.
      for (let item = 0; found < chosen.length; item += 1) {
        if (next() * (count - item) >= chosen.length - found) continue;
        chosen[found] = item;
        found += 1;
      }
      return chosen;
    },
  };
};
