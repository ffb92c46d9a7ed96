import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softmaxOfGroup } from '../../src/training/grouped-softmax.ts';
import { createObjective } from '../../src/training/objectives.ts';

const STEP = 1e-4;
const score = fc.double({ min: -4, max: 4, noNaN: true });
const rows = fc.array(fc.tuple(score, fc.boolean(), fc.integer({ min: 1, max: 3 })), {
  minLength: 2,
  maxLength: 6,
});

/** Slope of a function of several numbers along one of them. */
const slope = (loss: (scores: Float64Array) => number, at: Float64Array, row: number): number => {
  const up = at.map((score, index) => (index === row ? score + STEP : score));
  const down = at.map((score, index) => (index === row ? score - STEP : score));
  return (loss(up) - loss(down)) / (2 * STEP);
};

describe.each([
  // The slope written is that of half the squared error.
  { name: 'logistic' as const, factor: 1 },
  { name: 'squared' as const, factor: 0.5 },
])('the $name objective', ({ name, factor }) => {
  it('writes the first and second derivatives of its loss', () => {
    fc.assert(
      fc.property(rows, (rows) => {
        const scores = Float64Array.from(rows, ([score]) => score);
        const labels = Float32Array.from(rows, ([, right]) => (right ? 1 : 0));
        const weights = Float32Array.from(rows, ([, , weight]) => weight);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const objective = createObjective(name, { labels, weights });
        const derive = (at: Float64Array) => {
          const gradients = new Float64Array(at.length);
          const hessians = new Float64Array(at.length);
          return { loss: objective.derive(at, gradients, hessians) * total * factor, gradients, hessians };
        };
        const { gradients, hessians } = derive(scores);
        for (const row of rows.keys()) {
          expect(gradients[row]).toBeCloseTo(
            slope((at) => derive(at).loss, scores, row),
            5,
          );
          expect(hessians[row]).toBeCloseTo(
            slope((at) => derive(at).gradients[row]!, scores, row),
            5,
          );
        }
      }),
    );
  });

  it('starts from the score that no constant betters', () => {
    const labels = Float32Array.of(1, 0, 0, 1, 1);
    const weights = Float32Array.of(1, 2, 1, 1, 1);
    const objective = createObjective(name, { labels, weights });
    const lossAt = (score: number) =>
      objective.derive(new Float64Array(5).fill(score), new Float64Array(5), new Float64Array(5));
    for (const away of [-0.5, -0.01, 0.01, 0.5])
      expect(lossAt(objective.base + away)).toBeGreaterThan(lossAt(objective.base));
  });
});

describe('the softmax objective', () => {
  it('writes the second derivatives of its loss, for one right row a group', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const scores = Float64Array.from([...one, ...other], ([score]) => score);
        const labels = Float32Array.from(scores, (_, row) => (row === 0 || row === one.length ? 1 : 0));
        const objective = createObjective('softmax', {
          labels,
          groups: Uint32Array.of(0, one.length, scores.length),
        });
        const gradientOf = (at: Float64Array, row: number) => {
          const gradients = new Float64Array(at.length);
          objective.derive(at, gradients, new Float64Array(at.length));
          return gradients[row]!;
        };
        const hessians = new Float64Array(scores.length);
        objective.derive(scores, new Float64Array(scores.length), hessians);
        for (const row of scores.keys())
          expect(hessians[row]).toBeCloseTo(
            slope((at) => gradientOf(at, row), scores, row),
            5,
          );
      }),
    );
  });
});

const softmaxAt = (scores: Float64Array, labels: Float32Array) => {
  const gradients = new Float64Array(scores.length).fill(NaN);
  const shares = new Float64Array(scores.length).fill(NaN);
  return { loss: softmaxOfGroup(scores, labels, 0, scores.length, gradients, shares), gradients, shares };
};

describe('softmax over a group', () => {
  it('writes the slope of its loss, with one right row or several', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (rows, sure) => {
        const scores = Float64Array.from(rows, ([score]) => score);
        const labels = Float32Array.from(rows, ([, right], row) =>
          right || row === sure % rows.length ? 1 : 0,
        );
        const { gradients } = softmaxAt(scores, labels);
        for (const row of rows.keys())
          expect(gradients[row]).toBeCloseTo(
            slope((at) => softmaxAt(at, labels).loss!, scores, row),
            5,
          );
      }),
    );
  });

  it('is −ln of the share that the right rows have', () => {
    const { loss, shares } = softmaxAt(
      Float64Array.of(0, Math.log(2), Math.log(5)),
      Float32Array.of(1, 1, 0),
    );
    expect(loss).toBeCloseTo(-Math.log(3 / 8), 12);
    expect([...shares]).toEqual([1 / 8, 2 / 8, 5 / 8].map((share) => expect.closeTo(share, 12)));
  });

  it('bears scores of any size', () => {
    expect(softmaxAt(Float64Array.of(5000, -5000), Float32Array.of(1, 0)).loss).toBe(0);
  });

  it('has nothing to say of a group without a right row', () => {
    const { loss, gradients, shares } = softmaxAt(Float64Array.of(1, 2), Float32Array.of(0, 0));
    expect(loss).toBeUndefined();
    expect([...gradients, ...shares]).toEqual([0, 0, 0, 0]);
  });
});
