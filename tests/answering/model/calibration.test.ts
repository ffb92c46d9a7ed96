import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate, type Calibration } from '../../../src/answering/model/calibration.ts';

const TABLE: Calibration = { scores: [-1, 0, 4], probabilities: [0.1, 0.5, 0.9] };

const rising = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

const table: fc.Arbitrary<Calibration> = fc
  .array(
    fc.tuple(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((points) => {
    const scores = rising(points.map(([score]) => score + 0));
    const probabilities = points.map(([, probability]) => probability).sort((a, b) => a - b);
    return { scores, probabilities: probabilities.slice(0, scores.length) };
  });

describe('a calibration', () => {
  it.each([
    { where: 'below its points', score: -9, probability: 0.1 },
    { where: 'on a point', score: 0, probability: 0.5 },
    { where: 'between two points', score: 1, probability: 0.6 },
    { where: 'on the last point', score: 4, probability: 0.9 },
    { where: 'above its points', score: 9, probability: 0.9 },
    { where: 'that is no number', score: NaN, probability: 0.1 },
  ])('gives a score $where its probability', ({ score, probability }) => {
    expect(calibrate(TABLE, score)).toBeCloseTo(probability, 12);
  });

  it('never gives a higher score a lower probability', () => {
    const score = fc.double({ min: -2e3, max: 2e3, noNaN: true });
    fc.assert(
      fc.property(table, score, score, (table, one, other) => {
        const low = calibrate(table, Math.min(one, other));
        const high = calibrate(table, Math.max(one, other));
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('is the same after it was JSON', () => {
    expect(JSON.parse(JSON.stringify(TABLE))).toEqual(TABLE);
  });
});
