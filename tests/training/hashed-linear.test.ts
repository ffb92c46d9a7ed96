import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeHashedLinear } from '../../src/answering/model/hashed-linear-bytes.ts';
import { scoreHashedLinear } from '../../src/answering/model/hashed-linear.ts';
import { hashFeature } from '../../src/answering/model/hash-feature.ts';
import { areaUnderCurve } from '../../src/training/area-under-curve.ts';
import { trainHashedLinear, type HashedRules, type HashedSet } from '../../src/training/hashed-linear.ts';
import { quantise } from '../../src/training/quantise.ts';
import { createRandom } from '../../src/training/random.ts';

const GROUP = 10;
const WORDS = 40;

/** Rows of six words out of forty, in groups of ten; a row's merit is how many of its words are among the first eight. */
function makeSet(rows: number, seed: number, shared: readonly number[] = []): HashedSet {
  const random = createRandom(seed);
  const words = Array.from({ length: rows }, () => Array.from({ length: 6 }, () => random.integer(WORDS)));
  const merits = words.map((row) => row.filter((word) => word < 8).length + random.next() / 2);
  const hashes = words.map((row) => [...row.map((word) => hashFeature('word', word)), ...shared]);
  const best = (row: number): boolean => {
    const start = row - (row % GROUP);
    return merits[row] === Math.max(...merits.slice(start, start + GROUP));
  };
  return {
    features: {
      hashes: Uint32Array.from(hashes.flat()),
      starts: Uint32Array.from({ length: rows + 1 }, (_, row) => row * (6 + shared.length)),
    },
    labels: Float32Array.from(merits, (_, row) => (best(row) ? 1 : 0)),
    groups: Uint32Array.from({ length: rows / GROUP + 1 }, (_, group) => group * GROUP),
  };
}

const RULES: HashedRules = {
  loss: 'logistic',
  bits: 14,
  epochs: 5,
  alpha: 0.2,
  beta: 1,
  l1: 0.1,
  l2: 0,
  seed: 1,
};

/** Weights that are not 0 when trained with this l1. */
const filled = (l1: number): number =>
  trainHashedLinear({ set: makeSet(500, 1), rules: { ...RULES, l1 } }).model.weights.filter(
    (weight) => weight !== 0,
  ).length;

const scoresOf = (
  model: Parameters<typeof scoreHashedLinear>[0],
  { features: { hashes, starts } }: HashedSet,
) => Float64Array.from(starts.subarray(1), (end, row) => scoreHashedLinear(model, hashes, starts[row], end));

describe('training a hashed model', () => {
  it('learns row by row which features are right', () => {
    const { model, losses } = trainHashedLinear({ set: makeSet(2000, 1), rules: RULES });
    const test = makeSet(500, 2);
    expect(areaUnderCurve(scoresOf(model, test), test.labels)).toBeGreaterThan(0.9);
    expect(losses).toHaveLength(5);
    expect(losses[4]).toBeLessThan(losses[0]!);
    expect(model.bias).toBeLessThan(0);
  });

  it('learns to rank the right row of a group first', () => {
    const { model } = trainHashedLinear({ set: makeSet(2000, 1), rules: { ...RULES, loss: 'softmax' } });
    const test = makeSet(500, 2);
    const scores = scoresOf(model, test);
    const firsts = Array.from({ length: 50 }, (_, group) => {
      const here = scores.subarray(group * GROUP, (group + 1) * GROUP);
      return test.labels[group * GROUP + here.indexOf(Math.max(...here))]!;
    });
    expect(firsts.reduce((sum, right) => sum + right, 0)).toBeGreaterThan(30);
    expect(model.bias).toBe(0);
  });

  it('gives no weight to what all rows of a group share', () => {
    const shared = hashFeature('in every row');
    const set = makeSet(500, 1, [shared]);
    const { model } = trainHashedLinear({ set, rules: { ...RULES, loss: 'softmax', l1: 0.001 } });
    expect(scoreHashedLinear(model, [shared])).toBe(0);
  });

  it('leaves weights at 0 by l1', () => {
    expect(filled(0)).toBe(WORDS);
    expect(filled(3)).toBeLessThan(WORDS);
    expect(filled(1000)).toBe(0);
  });

  it('counts rows by their weights', () => {
    const set = makeSet(500, 1);
    const weights = Float32Array.from(set.labels, (label) => (label === 1 ? 0 : 1));
    const { model } = trainHashedLinear({ set: { ...set, weights }, rules: RULES });
    for (const score of scoresOf(model, set)) expect(score).toBeLessThan(-2);
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const set = makeSet(200, 3);
    const bytes = (seed: number) =>
      encodeHashedLinear(trainHashedLinear({ set, rules: { ...RULES, seed } }).model);
    expect(bytes(1)).toEqual(bytes(1));
    expect(bytes(2)).not.toEqual(bytes(1));
  });

  it.each([
    {
      fault: 'a table too large',
      set: {},
      rules: { bits: 25 },
      message: 'A table has 2^1 to 2^24 weights, not 2^25.',
    },
    {
      fault: 'labels that do not fit',
      set: { labels: new Float32Array(3) },
      rules: {},
      message: '3 labels for 20 rows',
    },
    {
      fault: 'rows that do not fit',
      set: { features: { hashes: Uint32Array.of(1, 2), starts: Uint32Array.from({ length: 21 }, () => 0) } },
      rules: {},
      message: 'The rows must start at 0 and end with the number of hashes, 2.',
    },
  ])('refuses $fault', ({ set, rules, message }) => {
    expect(() =>
      trainHashedLinear({ set: { ...makeSet(20, 1), ...set }, rules: { ...RULES, ...rules } }),
    ).toThrow(message);
  });

  it('refuses softmax without groups', () => {
    const { features, labels } = makeSet(20, 1);
    expect(() =>
      trainHashedLinear({ set: { features, labels }, rules: { ...RULES, loss: 'softmax' } }),
    ).toThrow('say where they start');
  });
});

describe('rounding weights to 8 bits', () => {
  it('moves none by more than half a step, unless it is cut to the largest', () => {
    const weight = fc.float({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1 }), (weights) => {
        const { weights: rounded, scale } = quantise(Float32Array.from(weights));
        for (const [place, weight] of weights.entries()) {
          const cut = Math.max(-127 * scale, Math.min(127 * scale, weight));
          expect(Math.abs(rounded[place]! * scale - cut)).toBeLessThanOrEqual(scale / 2 + 1e-12);
        }
      }),
    );
  });

  it('cuts off one large weight when that makes many finer', () => {
    const weights = Float32Array.from({ length: 20_000 }, (_, place) => Math.sin(place));
    weights[0] = 3;
    expect(quantise(weights).scale).toBeLessThan(3 / 127);
  });

  it('keeps a table of nothing', () => {
    expect(quantise(new Float32Array(4))).toEqual({ weights: new Int8Array(4), scale: 1 });
  });
});
