import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, stepXoshiro } from '../../src/training/random.ts';

const seed = fc.integer();

const draw = (seed: number): readonly number[] => {
  const random = createRandom(seed);
  return Array.from({ length: 8 }, () => random.next());
};

describe('random numbers', () => {
  it('are those of xoshiro128**', () => {
    const state = Uint32Array.of(1, 2, 3, 4);
    const numbers = Array.from({ length: 4 }, () => stepXoshiro(state));
    // The values that the reference code in C gives for this state.
    expect(numbers).toEqual([11_520, 0, 5_927_040, 70_819_200]);
  });

  it('are the same for a seed, and others for another', () => {
    fc.assert(
      fc.property(seed, (seed) => {
        expect(draw(seed)).toEqual(draw(seed));
        expect(draw(seed)).not.toEqual(draw(seed + 1));
      }),
    );
  });

  it('fill the unit interval evenly', () => {
    const random = createRandom(1);
    const counts = new Uint32Array(100);
    for (let draw = 0; draw < 100_000; draw += 1) counts[random.integer(100)]! += 1;
    const unevenness = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // Chi squared with 99 degrees of freedom: 99 ± 14.
    expect(unevenness).toBeLessThan(99 + 5 * 14);
  });

  it('are below the bound', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 2 ** 31 }), (seed, bound) => {
        const number = createRandom(seed).integer(bound);
        expect(Number.isInteger(number) && number >= 0 && number < bound).toBe(true);
      }),
    );
  });
});

describe('shuffling', () => {
  it('keeps the items', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer()), (seed, items) => {
        const shuffled = [...items];
        createRandom(seed).shuffle(shuffled);
        expect(shuffled.sort((a, b) => a - b)).toEqual(items.sort((a, b) => a - b));
      }),
    );
  });

  it('brings each order about as often as another', () => {
    const random = createRandom(5);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw += 1) {
      const items = ['a', 'b', 'c'];
      random.shuffle(items);
      counts.set(items.join(''), (counts.get(items.join('')) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 1000 ± 29 each.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * 29);
  });
});

describe('a sample', () => {
  it('is so many different numbers, rising, as far as there are any', () => {
    fc.assert(
      fc.property(seed, fc.nat(50), fc.nat(60), (seed, count, size) => {
        const chosen = [...createRandom(seed).sample(count, size)];
        expect(chosen).toHaveLength(Math.min(count, size));
        expect([...new Set(chosen)].sort((a, b) => a - b)).toEqual(chosen);
        expect(chosen.every((item) => item < count)).toBe(true);
      }),
    );
  });
});
