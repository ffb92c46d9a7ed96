import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { principalAxes } from '../../../src/training/words/principal-axes.ts';
import { dot } from '../../../src/training/words/vector-arithmetic.ts';

const DIMENSIONS = 5;
const coordinate = fc.integer({ min: -20, max: 20 });
const vectors = fc
  .array(fc.array(coordinate, { minLength: DIMENSIONS, maxLength: DIMENSIONS }), { maxLength: 12 })
  .map((rows) => rows.map((row) => Float64Array.from(row)));

/** The sum of the squares of what the vectors reach along an axis. */
const reach = (all: readonly Float64Array[], axis: Float64Array): number =>
  all.reduce((sum, vector) => sum + dot(vector, axis) ** 2, 0);

describe('principal axes', () => {
  it('are of length 1 and at right angles, as many as dimensions', () => {
    fc.assert(
      fc.property(vectors, (all) => {
        const axes = principalAxes(all, DIMENSIONS);
        expect(axes).toHaveLength(DIMENSIONS);
        for (const [row, axis] of axes.entries())
          for (const [column, other] of axes.entries())
            expect(dot(axis, other)).toBeCloseTo(row === column ? 1 : 0, 9);
      }),
    );
  });

  it('part the vectors: along two axes they have nothing to do with each other', () => {
    fc.assert(
      fc.property(vectors, (all) => {
        const axes = principalAxes(all, DIMENSIONS);
        for (const [row, axis] of axes.entries())
          for (const other of axes.slice(row + 1))
            expect(all.reduce((sum, vector) => sum + dot(vector, axis) * dot(vector, other), 0)).toBeCloseTo(
              0,
              6,
            );
      }),
    );
  });

  it('come with the furthest reach first, and no direction reaches further than the first', () => {
    fc.assert(
      fc.property(
        vectors,
        fc.array(coordinate, { minLength: DIMENSIONS, maxLength: DIMENSIONS }),
        (all, other) => {
          const reaches = principalAxes(all, DIMENSIONS).map((axis) => reach(all, axis));
          for (const [index, value] of reaches.entries())
            expect(value).toBeGreaterThanOrEqual((reaches[index + 1] ?? 0) - 1e-6);
          const direction = Float64Array.from(other);
          expect(reach(all, direction)).toBeLessThanOrEqual(
            (reaches[0] ?? 0) * dot(direction, direction) + 1e-6,
          );
        },
      ),
    );
  });

  it('is the one direction that there is', () => {
    const [first] = principalAxes([Float64Array.of(3, 4), Float64Array.of(-6, -8)], 2);
    expect(Array.from(first ?? [], Math.abs)).toEqual([expect.closeTo(0.6), expect.closeTo(0.8)]);
  });
});
