import { compareByFeature, FIELDS, MISSING, orderOf, type Comparisons } from './forest-comparisons.ts';
import type { Trees } from './trees.ts';

/** Trees made ready for scoring. */
export type Forest = Trees & { readonly comparisons: Comparisons };

/** @throws {ModelError} when the tables don't describe trees */
export const createForest = (trees: Trees): Forest => ({ ...trees, comparisons: compareByFeature(trees) });

const ALL_LEAVES = -1;

/** Strikes off the leaves to the left of the splits whose threshold lies below `value`. A function of its own, so that it stays tight. */
const strikeLeft = (
  alive: Int32Array,
  splits: Int32Array,
  value: number,
  start: number,
  end: number,
): void => {
  for (let at = start; at < end; at += FIELDS) {
    if ((splits[at] ?? 0) >= value) return;
    const tree = splits[at + 1] ?? 0;
    alive[tree] = (alive[tree] ?? 0) & (splits[at + 2] ?? 0);
  }
};

/**
 * The sum of the leaves that a row falls into, and the base: raw, no sigmoid. NaN counts as missing and goes left at every split.
 *
 * Features are looked at one after the other with their thresholds in order, instead of tree after tree: each threshold that a value
 * exceeds strikes the left side's leaves off its tree's set, and the first leaf that remains is the row's. So there are hardly any
 * jumps that a processor can't foresee. Source: C. Lucchese et al., "QuickScorer: A Fast Algorithm to Rank Documents with Additive
 * Ensembles of Regression Trees" (SIGIR 2015).
 *
 * @param features a row of `featureCount` numbers from `offset`; rounded to 32-bit floats, as those that a forest is trained on
 */
export const scoreForest = (forest: Forest, features: Float32Array | Float64Array, offset = 0): number => {
  const { starts, splits, leafStarts, alive, row, rowBits } = forest.comparisons;
  const { featureCount, leafValues } = forest;
  alive.fill(ALL_LEAVES);
  let start = 0;
  for (let feature = 0; feature < featureCount; feature += 1) {
    const value = features[offset + feature] ?? NaN;
    const end = starts[feature + 1] ?? 0;
    // Adding 0 makes −0 a 0: the two are equal, but their bits are not.
    row[feature] = value + 0;
    strikeLeft(alive, splits, Number.isNaN(value) ? MISSING : orderOf(rowBits[feature] ?? 0), start, end);
    start = end;
  }
  let sum = forest.base;
  for (let tree = 0; tree < alive.length; tree += 1)
    sum += leafValues[(leafStarts[tree] ?? 0) + Math.clz32(alive[tree] ?? 0)] ?? 0;
  return sum;
};
