import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate, type Calibration } from '../../src/answering/model/calibration.ts';
import { areaUnderCurve } from '../../src/training/area-under-curve.ts';
import { fitIsotonic, fitPlatt } from '../../src/training/calibration.ts';
import { createRandom } from '../../src/training/random.ts';

const score = fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), fc.integer({ min: -3, max: 3 }));
const pairs = fc.array(fc.tuple(score, fc.boolean()), { minLength: 1, maxLength: 300 });

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Two ways in which a score may tell how likely it is right. */
const slope = (score: number): number => sigmoid(1.5 * score - 0.5);
const step = (score: number): number => (score < 0 ? 0.2 : 0.7);

/** Scores from −3 to 3, right with the probability that `truth` gives them. */
function draw(count: number, truth: (score: number) => number) {
  const random = createRandom(1);
  const scores = Float64Array.from({ length: count }, () => random.next() * 6 - 3);
  return { scores, labels: Float64Array.from(scores, (score) => (random.next() < truth(score) ? 1 : 0)) };
}

const farthest = (table: Calibration, truth: (score: number) => number): number =>
  Math.max(
    ...Array.from({ length: 51 }, (_, step) => step / 10 - 2.5).map((score) =>
      Math.abs(calibrate(table, score) - truth(score)),
    ),
  );

/** Scores so close that rounding makes them one. */
const hardlyApart = [1, 1 + Number.EPSILON, 1 + 2 * Number.EPSILON];

describe.each([
  { name: 'a sigmoid', fit: fitPlatt },
  { name: 'an isotonic table', fit: fitIsotonic },
])('$name', ({ fit }) => {
  it('rises, has at most 33 points, and is never certain', () => {
    fc.assert(
      fc.property(pairs, (pairs) => {
        const table = fit(
          pairs.map(([score]) => score),
          pairs.map(([, right]) => Number(right)),
        );
        expect(table.scores.length).toBeLessThanOrEqual(33);
        expect(table.probabilities).toHaveLength(table.scores.length);
        for (let point = 0; point < table.scores.length; point += 1) {
          expect(table.probabilities[point]).toBeGreaterThan(0);
          expect(table.probabilities[point]).toBeLessThan(1);
          if (point === 0) continue;
          expect(table.scores[point]).toBeGreaterThan(table.scores[point - 1]!);
          expect(table.probabilities[point]).toBeGreaterThanOrEqual(table.probabilities[point - 1]!);
        }
      }),
    );
  });

  it('finds a sigmoid again', () => {
    const { scores, labels } = draw(20_000, slope);
    expect(farthest(fit(scores, labels), slope)).toBeLessThan(0.05);
  });

  it('is level when higher scores are right less often', () => {
    const { scores, labels } = draw(2000, (score) => sigmoid(-score));
    const table = fit(scores, labels);
    const share = labels.reduce((sum, label) => sum + label, 0) / labels.length;
    for (const score of [-3, 0, 3]) expect(calibrate(table, score)).toBeCloseTo(share, 2);
  });

  it('rises also where scores are hardly apart', () => {
    const { scores } = fit(hardlyApart, [0, 0, 1]);
    for (let point = 1; point < scores.length; point += 1)
      expect(scores[point]).toBeGreaterThan(scores[point - 1]!);
  });

  it('refuses what can not be fitted', () => {
    expect(() => fit([], [])).toThrow('0 scores and 0 labels');
    expect(() => fit([1, 2], [1])).toThrow('2 scores and 1 labels');
    expect(() => fit([1, NaN], [1, 0])).toThrow('Calibration needs finite scores.');
  });
});

describe('an isotonic table', () => {
  it('finds a step again, which no sigmoid is', () => {
    const { scores, labels } = draw(20_000, step);
    const table = fitIsotonic(scores, labels);
    for (const score of [-2.5, -1, -0.3]) expect(calibrate(table, score)).toBeCloseTo(0.2, 1);
    for (const score of [0.3, 1, 2.5]) expect(calibrate(table, score)).toBeCloseTo(0.7, 1);
  });

  it('gives few rows no extreme probability', () => {
    expect(fitIsotonic([1, 2, 3], [1, 1, 1]).probabilities).toEqual([0.8]);
  });
});

describe('the area under the curve', () => {
  it('is the share of pairs that are in order, ties counting half', () => {
    fc.assert(
      fc.property(pairs, (pairs) => {
        const right = pairs.filter(([, label]) => label);
        const wrong = pairs.filter(([, label]) => !label);
        fc.pre(right.length > 0 && wrong.length > 0);
        let wins = 0;
        for (const [high] of right)
          for (const [low] of wrong) wins += high > low ? 1 : high === low ? 0.5 : 0;
        const area = areaUnderCurve(
          pairs.map(([score]) => score),
          pairs.map(([, label]) => Number(label)),
        );
        expect(area).toBeCloseTo(wins / (right.length * wrong.length), 12);
      }),
    );
  });

  it('is no number when all are right or none is', () => {
    expect(areaUnderCurve([1, 2], [1, 1])).toBeNaN();
    expect(areaUnderCurve([1, 2], [0, 0])).toBeNaN();
  });

  it('takes a score that is no number as the lowest', () => {
    expect(areaUnderCurve([NaN, 1, NaN], [0, 1, 0])).toBe(1);
  });
});
