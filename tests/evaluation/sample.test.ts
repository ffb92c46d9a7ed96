import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sample } from '../../src/evaluation/sample.ts';

it('draws as many as asked for, of the items, in their order, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(80), fc.nat(), (count, size, seed) => {
      const items = Array.from({ length: count }, (_, index) => index);
      const drawn = sample(items, size, seed);
      expect(drawn).toHaveLength(Math.min(size, count));
      expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b));
      expect(drawn.every((item) => items.includes(item))).toBe(true);
      expect(sample(items, size, seed)).toEqual(drawn);
    }),
  );
});

it('favours no item', () => {
  const items = Array.from({ length: 10 }, (_, index) => index);
  const drawn = Array.from({ length: 2000 }, (_, seed) => sample(items, 3, seed)).flat();
  // Each is expected 600 times with a standard deviation of about 20; the seeds are fixed, so the counts are too.
  for (const item of items) {
    const count = drawn.filter((other) => other === item).length;
    expect(count).toBeGreaterThan(500);
    expect(count).toBeLessThan(700);
  }
});
