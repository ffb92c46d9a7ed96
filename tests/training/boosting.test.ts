import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeForest } from '../../src/answering/model/forest-bytes.ts';
import { scoreForest } from '../../src/answering/model/forest.ts';
import { areaUnderCurve } from '../../src/training/area-under-curve.ts';
import { trainForest } from '../../src/training/boosting.ts';
import type { BoostingRules } from '../../src/training/boosting-rules.ts';
import { createRandom } from '../../src/training/random.ts';
import type { TrainingSet } from '../../src/training/training-set.ts';
import { walk } from '../answering/model/arbitrary-trees.ts';

const COLUMNS = 5;

/** Rows of numbers from 0 to 1; what is right follows from the row and a little chance. */
function makeSet(
  rows: number,
  seed: number,
  label: (row: readonly number[], chance: number) => number,
): TrainingSet {
  const random = createRandom(seed);
  const values = Float32Array.from({ length: rows * COLUMNS }, () => random.next());
  const labels = Float32Array.from({ length: rows }, (_, row) =>
    label([...values.subarray(row * COLUMNS, (row + 1) * COLUMNS)], random.next()),
  );
  return { features: { values, rows, columns: COLUMNS, order: 'rows' }, labels };
}

const RULES: BoostingRules = {
  objective: 'logistic',
  trees: 30,
  leaves: 8,
  learningRate: 0.2,
  minLeafRows: 10,
  l2: 1,
  seed: 1,
};

const scoresOf = (forest: Parameters<typeof scoreForest>[0], { features }: TrainingSet) =>
  Float64Array.from({ length: features.rows }, (_, row) =>
    scoreForest(forest, features.values, row * COLUMNS),
  );

/** What is left of some numbers when their mean is taken for each. */
const squaredError = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
};

const either = ([a = 0, b = 0]: readonly number[]): number => (a > 0.5 !== b > 0.5 ? 1 : 0);
const sum = ([a = 0, b = 0, c = 0]: readonly number[]): number => 3 * a - 2 * b + (c > 0.3 ? 1 : 0);

describe('boosting', () => {
  it('learns one or the other but not both, which no single feature tells', () => {
    const { forest } = trainForest({ set: makeSet(1000, 1, either), rules: RULES });
    const test = makeSet(500, 2, either);
    expect(areaUnderCurve(scoresOf(forest, test), test.labels)).toBeGreaterThan(0.97);
  });

  it('learns as well from rows and features drawn for each tree', () => {
    const rules = { ...RULES, trees: 60, rowFraction: 0.5, featureFraction: 0.8 };
    const { forest } = trainForest({ set: makeSet(1000, 1, either), rules });
    const test = makeSet(500, 2, either);
    expect(areaUnderCurve(scoresOf(forest, test), test.labels)).toBeGreaterThan(0.97);
  });

  it('splits the leaf that gains most', () => {
    // The first split is in the middle; of the two that are left, that of 30 and 40 gains more.
    const features = { values: Float32Array.of(0, 1, 2, 3), rows: 4, columns: 1, order: 'rows' } as const;
    const rules: BoostingRules = {
      ...RULES,
      objective: 'squared',
      trees: 1,
      learningRate: 1,
      minLeafRows: 1,
      l2: 0,
    };
    const scores = (labels: readonly number[]) => {
      const set = { features, labels: Float32Array.from(labels) };
      const { forest } = trainForest({ set, rules: { ...rules, leaves: 3 } });
      return [0, 1, 2, 3].map((value) => scoreForest(forest, Float32Array.of(value)));
    };
    expect(scores([0, 2, 30, 40])).toEqual([1, 1, 30, 40].map((score) => expect.closeTo(score, 9)));
    expect(scores([40, 30, 2, 0])).toEqual([40, 30, 1, 1].map((score) => expect.closeTo(score, 9)));
  });

  it("takes a leaf's value toward 0 by l2, and a share of it by the learning rate", () => {
    const features = { values: Float32Array.of(0, 0, 1, 1), rows: 4, columns: 1, order: 'rows' } as const;
    const set = { features, labels: Float32Array.of(0, 0, 4, 4) };
    const rules: BoostingRules = {
      ...RULES,
      objective: 'squared',
      trees: 1,
      leaves: 2,
      minLeafRows: 1,
      l2: 2,
    };
    const { forest } = trainForest({ set, rules: { ...rules, learningRate: 0.5 } });
    // Two rows that are 2 off: 4 / (2 + 2), and half of that.
    expect([...forest.leafValues]).toEqual([-0.5, 0.5]);
    expect(forest.base).toBe(2);
  });

  it('learns a sum, and which features make it up', () => {
    const rules: BoostingRules = { ...RULES, objective: 'squared', trees: 60 };
    const { forest, gains, splits } = trainForest({ set: makeSet(1000, 1, sum), rules });
    const test = makeSet(500, 2, sum);
    const scores = scoresOf(forest, test);
    const error = (score: (row: number) => number) =>
      test.labels.reduce((sum, label, row) => sum + (label - score(row)) ** 2, 0);
    const mean = test.labels.reduce((all, label) => all + label, 0) / test.labels.length;
    expect(error((row) => scores[row]!)).toBeLessThan(0.05 * error(() => mean));
    expect(Math.min(...gains.subarray(0, 3))).toBeGreaterThan(10 * Math.max(...gains.subarray(3)));
    expect(splits.reduce((sum, count) => sum + count, 0)).toBe(forest.leftLeaves.length);
  });

  it('ranks the right row of a group first', () => {
    const size = 10;
    const groupsOf = (rows: number) =>
      Uint32Array.from({ length: rows / size + 1 }, (_, group) => group * size);
    const rank = (rows: number, seed: number): TrainingSet => {
      const set = makeSet(rows, seed, (row) => sum(row));
      const best = set.labels.map((value, row) => {
        const start = row - (row % size);
        return value === Math.max(...set.labels.subarray(start, start + size)) ? 1 : 0;
      });
      return { ...set, labels: best, groups: groupsOf(rows) };
    };
    const { forest, log } = trainForest({ set: rank(2000, 1), rules: { ...RULES, objective: 'softmax' } });
    const test = rank(500, 2);
    const scores = scoresOf(forest, test);
    const firsts = Array.from({ length: 50 }, (_, group) => {
      const here = scores.subarray(group * size, (group + 1) * size);
      return test.labels[group * size + here.indexOf(Math.max(...here))]!;
    });
    expect(firsts.reduce((sum, right) => sum + right, 0)).toBeGreaterThan(35);
    expect(log[0]?.loss).toBeCloseTo(Math.log(size), 12);
  });

  it('leaves out groups that have no right row', () => {
    const set = makeSet(40, 1, either);
    const labels = Float32Array.from({ length: 40 }, (_, row) => (row % 10 === 3 && row < 30 ? 1 : 0));
    const groups = Uint32Array.of(0, 10, 20, 30, 40);
    const rules: BoostingRules = { ...RULES, objective: 'softmax', trees: 3, leaves: 3, minLeafRows: 2 };
    const { log } = trainForest({ set: { ...set, labels, groups }, rules });
    expect(log[0]?.loss).toBeCloseTo(Math.log(10), 12);
  });

  it('tells missing values from all others', () => {
    const set = makeSet(400, 1, (_, chance) => (chance < 0.5 ? 1 : 0));
    const values = set.features.values.map((value, at) =>
      at % COLUMNS === 2 && set.labels[Math.floor(at / COLUMNS)] === 1 ? NaN : value,
    );
    const { forest } = trainForest({ set: { ...set, features: { ...set.features, values } }, rules: RULES });
    expect(scoreForest(forest, Float32Array.of(0.5, 0.5, NaN, 0.5, 0.5))).toBeGreaterThan(1);
    expect(scoreForest(forest, Float32Array.of(0.5, 0.5, 0, 0.5, 0.5))).toBeLessThan(-1);
  });

  it('scores with the forest as it did in training', () => {
    const set = makeSet(300, 3, either);
    const { forest, log } = trainForest({ set, rules: { ...RULES, rowFraction: 0.6, featureFraction: 0.6 } });
    const loss = scoresOf(forest, set).reduce(
      (sum, score, row) => sum + Math.log1p(Math.exp(set.labels[row] === 1 ? -score : score)) / 300,
      0,
    );
    expect(loss).toBeCloseTo(log.at(-1)!.loss, 10);
  });

  it('splits where the gain is greatest, of all splits there are', () => {
    const value = fc.oneof(fc.nat(4), fc.constant(NaN));
    const row = fc.record({ features: fc.tuple(value, value), label: fc.integer({ min: -9, max: 9 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), fc.nat(4), (rows, minLeafRows) => {
        const features = rows.flatMap((row) => row.features);
        const labels = Float32Array.from(rows, ({ label }) => label);
        const { log } = trainForest({
          set: {
            features: { values: Float32Array.from(features), rows: rows.length, columns: 2, order: 'rows' },
            labels,
          },
          rules: { ...RULES, objective: 'squared', trees: 1, leaves: 2, learningRate: 1, l2: 0, minLeafRows },
        });
        let least = squaredError([...labels]);
        for (const column of [0, 1])
          for (const threshold of [-Infinity, 0, 1, 2, 3]) {
            const goesRight = (index: number) => rows[index]!.features[column]! > threshold;
            const right = [...labels].filter((_, index) => goesRight(index));
            const left = [...labels].filter((_, index) => !goesRight(index));
            if (Math.min(left.length, right.length) < Math.max(1, minLeafRows)) continue;
            least = Math.min(least, squaredError(left) + squaredError(right));
          }
        expect(log.at(-1)!.loss * rows.length).toBeCloseTo(least, 6);
      }),
    );
  });

  it('keeps enough rows in each leaf', () => {
    const set = makeSet(200, 4, either);
    const { forest } = trainForest({ set, rules: { ...RULES, trees: 5, minLeafRows: 20 } });
    const counts = Array.from(forest.leafCounts, (leaves) => new Uint32Array(leaves));
    for (let row = 0; row < 200; row += 1)
      for (const [tree, leaf] of walk(forest, set.features.values.subarray(row * COLUMNS)).entries())
        counts[tree]![leaf]! += 1;
    expect(Math.min(...counts.flatMap((tree) => [...tree]))).toBeGreaterThanOrEqual(20);
  });

  it('counts a row of weight two as two rows', () => {
    const set = makeSet(100, 5, either);
    const { values } = set.features;
    const rules = { ...RULES, trees: 5, minLeafRows: 1 };
    const weights = Float32Array.from({ length: 100 }, (_, row) => (row < 50 ? 2 : 1));
    const twice = {
      features: {
        ...set.features,
        values: Float32Array.of(...values, ...values.subarray(0, 50 * COLUMNS)),
        rows: 150,
      },
      labels: Float32Array.of(...set.labels, ...set.labels.subarray(0, 50)),
    };
    const weighted = trainForest({ set: { ...set, weights }, rules }).log.at(-1)!.loss;
    expect(trainForest({ set: twice, rules }).log.at(-1)!.loss).toBeCloseTo(weighted, 10);
  });

  it('takes features by row or by column', () => {
    const set = makeSet(100, 6, either);
    const { values } = set.features;
    const turned = Float32Array.from(values, (_, at) => values[(at % 100) * COLUMNS + Math.floor(at / 100)]!);
    const byColumn: TrainingSet = { ...set, features: { ...set.features, values: turned, order: 'columns' } };
    expect(encodeForest(trainForest({ set: byColumn, rules: RULES }).forest)).toEqual(
      encodeForest(trainForest({ set, rules: RULES }).forest),
    );
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const set = makeSet(200, 7, either);
    const bytes = (seed: number) =>
      encodeForest(
        trainForest({ set, rules: { ...RULES, seed, rowFraction: 0.7, featureFraction: 0.7 } }).forest,
      );
    expect(bytes(1)).toEqual(bytes(1));
    expect(bytes(2)).not.toEqual(bytes(1));
  });

  it('makes a forest of no splits where there is nothing to learn', () => {
    const set = makeSet(50, 8, () => 1);
    const { forest, log } = trainForest({
      set: { ...set, labels: set.labels.fill(7) },
      rules: { ...RULES, objective: 'squared' },
    });
    expect(log).toHaveLength(1);
    expect(scoreForest(forest, new Float32Array(COLUMNS))).toBe(7);
  });
});

/** `either`, wrong one time in four. */
const noise = (rows: number, seed: number): TrainingSet =>
  makeSet(rows, seed, (row, chance) => (chance < 0.25 ? 1 - either(row) : either(row)));

describe('early stopping', () => {
  it('stops when validation gets no better, and keeps the trees up to its best', () => {
    const rules = { ...RULES, trees: 300, learningRate: 0.5, minLeafRows: 1, patience: 5 };
    const { forest, log } = trainForest({ set: noise(200, 1), validation: noise(200, 2), rules });
    const losses = log.map((line) => line.validationLoss!);
    const best = losses.indexOf(Math.min(...losses));
    expect(log.length).toBeLessThan(300);
    expect(log.at(-1)!.trees).toBe(best + 5);
    expect(forest.leafCounts).toHaveLength(best);
  });

  it('keeps the best even when it goes on to the end', () => {
    const rules = { ...RULES, trees: 40, learningRate: 0.5, minLeafRows: 1 };
    const { forest, log } = trainForest({ set: noise(200, 1), validation: noise(200, 2), rules });
    const losses = log.map((line) => line.validationLoss!);
    expect(log).toHaveLength(41);
    expect(forest.leafCounts).toHaveLength(losses.indexOf(Math.min(...losses)));
  });

  it('tells of each tree', () => {
    const told: (readonly [number, number, number])[] = [];
    const { log } = trainForest({
      set: noise(100, 1),
      rules: { ...RULES, trees: 3 },
      onProgress: (done, total, { loss }) => told.push([done, total, loss]),
    });
    expect(told).toEqual(log.map(({ trees, loss }) => [trees, 3, loss]));
    expect(told.map(([done]) => done)).toEqual([0, 1, 2, 3]);
  });
});

describe('boosting refuses', () => {
  const set = makeSet(20, 1, either);
  it.each([
    {
      fault: 'more leaves than a set of leaves holds',
      rules: { leaves: 33 },
      message: 'A tree has 2–32 leaves, not 33.',
    },
    { fault: 'more bins than a byte', rules: { bins: 256 }, message: 'A feature has 2–255 bins, not 256.' },
    { fault: 'no rows', rules: { rowFraction: 0 }, message: 'rowFraction is above 0 and at most 1, not 0.' },
    {
      fault: 'no features',
      rules: { featureFraction: 2 },
      message: 'featureFraction is above 0 and at most 1, not 2.',
    },
    {
      fault: 'softmax without groups',
      rules: { objective: 'softmax' as const },
      message: 'say where they start',
    },
  ])('$fault', ({ rules, message }) => {
    expect(() => trainForest({ set, rules: { ...RULES, ...rules } })).toThrow(message);
  });

  it.each([
    { fault: 'labels', part: { labels: new Float32Array(3) }, message: '3 labels for 20 rows' },
    { fault: 'weights', part: { weights: new Float32Array(3) }, message: '3 weights for 20 rows' },
    {
      fault: 'groups',
      part: { groups: Uint32Array.of(0, 15, 10, 20) },
      message: 'Groups must start at 0, rise',
    },
    {
      fault: 'a last group',
      part: { groups: Uint32Array.of(0, 10) },
      message: 'end with the number of rows, 20',
    },
  ])('$fault that do not fit the rows', ({ part, message }) => {
    expect(() => trainForest({ set: { ...set, ...part }, rules: RULES })).toThrow(message);
  });
});
