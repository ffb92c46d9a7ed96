import * as fc from 'fast-check';
import type { Trees } from '../../../src/answering/model/trees.ts';

/** Values on and beside thresholds, and those that compare in odd ways. */
export const featureValue = fc.oneof(
  fc.constantFrom(-Infinity, -1, -0.5, -0, 0, 0.5, 1, Infinity, NaN),
  fc.float({ min: -2, max: 2 }),
);

const threshold = fc.oneof(
  fc.constantFrom(-Infinity, -1, -0.5, -0, 0, 0.5, 1),
  fc.float({ min: -2, max: 2, noNaN: true }),
);

/** Shares of 0–1 that say, split by split, how many leaves go left. */
const shapeOf = (leaves: number, shares: readonly number[]): readonly number[] => {
  const left: number[] = [];
  const build = (count: number): void => {
    if (count === 1) return;
    const here = 1 + Math.floor((shares[left.length] ?? 0) * (count - 1));
    left.push(here);
    build(here);
    build(count - here);
  };
  build(leaves);
  return left;
};

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const tree = (featureCount: number) =>
  fc.integer({ min: 1, max: 32 }).chain((leaves) => {
    const ofSplits = <T>(each: fc.Arbitrary<T>) =>
      fc.array(each, { minLength: leaves - 1, maxLength: leaves - 1 });
    return fc.record({
      leaves: fc.constant(leaves),
      left: ofSplits(share).map((shares) => shapeOf(leaves, shares)),
      features: ofSplits(fc.nat(featureCount - 1)),
      thresholds: ofSplits(threshold),
      values: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: leaves, maxLength: leaves }),
    });
  });

/** Forests of 0–8 trees over 1–6 features. */
export const arbitraryTrees: fc.Arbitrary<Trees> = fc.integer({ min: 1, max: 6 }).chain((featureCount) =>
  fc
    .tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.array(tree(featureCount), { maxLength: 8 }))
    .map(([base, trees]) => ({
      featureCount,
      base,
      leafCounts: Uint8Array.from(trees, ({ leaves }) => leaves),
      splitFeatures: Uint16Array.from(trees.flatMap(({ features }) => features)),
      splitThresholds: Float32Array.from(trees.flatMap(({ thresholds }) => thresholds)),
      leftLeaves: Uint8Array.from(trees.flatMap(({ left }) => left)),
      leafValues: Float64Array.from(trees.flatMap(({ values }) => values)),
    })),
);

/** The leaf of each tree that a row falls into, by going from the root down. */
export const walk = (trees: Trees, row: ArrayLike<number>): readonly number[] => {
  let firstSplit = 0;
  return Array.from(trees.leafCounts, (leafCount) => {
    let split = firstSplit;
    let leaf = 0;
    let below = leafCount;
    while (below > 1) {
      const left = trees.leftLeaves[split]!;
      const goesRight = Math.fround(row[trees.splitFeatures[split]!]!) > trees.splitThresholds[split]!;
      leaf += goesRight ? left : 0;
      split += goesRight ? left : 1;
      below = goesRight ? below - left : left;
    }
    firstSplit += leafCount - 1;
    return leaf;
  });
};

/** What `scoreForest` has to give. */
export const walkedScore = (trees: Trees, row: ArrayLike<number>): number => {
  let firstLeaf = 0;
  let sum = trees.base;
  for (const [tree, leaf] of walk(trees, row).entries()) {
    sum += trees.leafValues[firstLeaf + leaf]!;
    firstLeaf += trees.leafCounts[tree]!;
  }
  return sum;
};

/** Two leaves: below or at .5 of feature 0, and above. */
export const STUMP: Trees = {
  featureCount: 2,
  base: 0.25,
  leafCounts: Uint8Array.of(2),
  splitFeatures: Uint16Array.of(0),
  splitThresholds: Float32Array.of(0.5),
  leftLeaves: Uint8Array.of(1),
  leafValues: Float64Array.of(-1, 2),
};
