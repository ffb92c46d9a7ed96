import {
  compareByFeature,
  LIMIT_FIELDS,
  MISSING,
  orderOf,
  SPLIT_FIELDS,
  type Comparisons,
} from './forest-comparisons.ts';
import type { Trees } from './trees.ts';

/** Trees made ready for scoring. */
export type Forest = Trees & { readonly comparisons: Comparisons };

/** @throws {ModelError} when the tables don't describe trees */
export const createForest = (trees: Trees): Forest => ({ ...trees, comparisons: compareByFeature(trees) });

const ALL_LEAVES = -1;

/** One number as a 32-bit float, and the same bytes as a whole number. */
const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** A value's place in the order of thresholds. */
const orderOfValue = (value: number): number => {
  // Adding 0 makes −0 a 0: the two are equal, but their bits are not.
  float[0] = value + 0;
  return Number.isNaN(value) ? MISSING : orderOf(bits[0] ?? 0);
};

/** Strikes off the leaves that the values of some features exclude. */
const strike = (
  { table, featuresAt }: Comparisons,
  columns: Uint16Array,
  features: Float32Array | Float64Array,
  offset: number,
): void => {
  for (let place = 0; place < columns.length; place += 1) {
    const feature = columns[place] ?? 0;
    const value = orderOfValue(features[offset + feature] ?? NaN);
    const first = table[featuresAt + feature] ?? 0;
    let limit = first;
    while ((table[limit] ?? 0) < value) limit += LIMIT_FIELDS;
    const end = table[limit + 1] ?? 0;
    for (let at = table[first + 1] ?? 0; at < end; at += SPLIT_FIELDS) {
      const tree = table[at] ?? 0;
      table[tree] = (table[tree] ?? 0) & (table[at + 1] ?? 0);
    }
  }
};

/** The base, and of each tree the first leaf that remains. */
const sumOfLeaves = ({ base, leafValues, comparisons: { table, leavesAt } }: Forest): number => {
  let sum = base;
  for (let tree = 0; tree < leavesAt; tree += 1)
    sum += leafValues[(table[leavesAt + tree] ?? 0) + Math.clz32(table[tree] ?? 0)] ?? 0;
  return sum;
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
  const { comparisons } = forest;
  comparisons.table.fill(ALL_LEAVES, 0, comparisons.leavesAt);
  strike(comparisons, comparisons.columns, features, offset);
  return sumOfLeaves(forest);
};

/** Scores rows of which many have the values of some features alike. */
export type SharingScorer = {
  /** From now on rows have those features' values of this one. */
  share(row: Float32Array): void;
  /** As `scoreForest`. */
  score(row: Float32Array): number;
};

/** A scorer that looks at the features in `shared` once for all rows that have them alike. */
export function createSharingScorer(forest: Forest, shared: readonly number[]): SharingScorer {
  const { comparisons } = forest;
  const { table, leavesAt } = comparisons;
  const common = comparisons.columns.filter((column) => shared.includes(column));
  const own = comparisons.columns.filter((column) => !shared.includes(column));
  const left = new Int32Array(leavesAt);
  return {
    share(row) {
      table.fill(ALL_LEAVES, 0, leavesAt);
      strike(comparisons, common, row, 0);
      left.set(table.subarray(0, leavesAt));
    },
    score(row) {
      table.set(left);
      strike(comparisons, own, row, 0);
      return sumOfLeaves(forest);
    },
  };
}
