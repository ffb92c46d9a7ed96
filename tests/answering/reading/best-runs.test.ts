import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOfBest } from '../../../src/answering/reading/best-runs.ts';

it('keeps the best, and of equal ones the first', () => {
  const scores = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 30 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 12 }), (all, most) => {
      const best = Array.from(all.keys()).sort((one, other) => (all[other] ?? 0) - (all[one] ?? 0));
      expect(placesOfBest(Float64Array.from(all), most)).toEqual(best.slice(0, most).sort((a, b) => a - b));
    }),
  );
});
