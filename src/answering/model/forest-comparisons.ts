import { ModelError } from './model-error.ts';
import type { Trees } from './trees.ts';

/** A set of leaves is a 32-bit number, so that no tree may have more. */
export const MOST_LEAVES = 32;

/** Numbers that a threshold takes in `Comparisons.table`: its `orderOf`, and the place of its first split. */
export const LIMIT_FIELDS = 2;

/** Numbers that a split takes there: its tree, and the leaves that remain when a value is above its threshold, leaf 0 being the highest bit. */
export const SPLIT_FIELDS = 2;

/** Stands for a missing value: below all others. */
export const MISSING = -(2 ** 31);

/** Stands behind a feature's last threshold: no value is above it. */
const NO_LIMIT = 2 ** 31 - 1;

/** The bits of a 32-bit float, other than NaN and −0, as a whole number that sorts as the float does. */
export const orderOf = (bits: number): number => bits ^ ((bits >> 31) & 0x7f_ff_ff_ff);

/** The splits of all trees in the order in which `scoreForest` goes through them: by feature, then by threshold. */
export type Comparisons = {
  /**
   * Scratch, by tree: the leaves that are still possible for the row at hand. Then by tree the place of its first leaf, from `leavesAt`; by feature the place of
   * its first threshold here, from `featuresAt`; each feature's different thresholds, and one that no value exceeds; the splits, by threshold. Whole numbers in one
   * table, since the engine reads one table's place and length faster than those of several (a sixth of a row's time).
   */
  readonly table: Int32Array;
  readonly leavesAt: number;
  readonly featuresAt: number;
  /** All features that a split asks for. */
  readonly columns: Uint16Array;
};

/** The bits of `count` leaves from leaf `first`. `count` is below 32. */
const leafBits = (first: number, count: number): number =>
  ((2 ** count - 1) << (MOST_LEAVES - first - count)) | 0;

type Shapes = { readonly trees: readonly number[]; readonly masks: readonly number[] };

/** By split: its tree, and the leaves that remain when it sends a row to the right. */
function readShapes({ leafCounts, leftLeaves }: Trees): Shapes {
  const trees: number[] = [];
  const masks: number[] = [];
  for (const [tree, leafCount] of leafCounts.entries()) {
    const sides: [first: number, count: number][] = [[0, leafCount]];
    for (let side = sides.pop(); side !== undefined; side = sides.pop()) {
      const [first, count] = side;
      if (count === 1) continue;
      const left = leftLeaves[masks.length] ?? 0;
      if (left < 1 || left >= count)
        throw new ModelError(
          'The forest',
          `is damaged: tree ${tree} has ${left} of ${count} leaves to the left of a split`,
        );
      trees.push(tree);
      masks.push(~leafBits(first, left));
      sides.push([first + left, count - left], [first, left]);
    }
  }
  return { trees, masks };
}

function checkTables({
  featureCount,
  leafCounts,
  splitFeatures,
  splitThresholds,
  leftLeaves,
  leafValues,
}: Trees): void {
  const wrongCount = leafCounts.find((count) => count < 1 || count > MOST_LEAVES);
  if (wrongCount !== undefined)
    throw new ModelError('The forest', `is damaged: a tree has ${wrongCount} leaves, not 1–${MOST_LEAVES}`);
  const leaves = leafCounts.reduce((sum, count) => sum + count, 0);
  const splits = leaves - leafCounts.length;
  if (
    leafValues.length !== leaves ||
    [splitFeatures, splitThresholds, leftLeaves].some(({ length }) => length !== splits)
  )
    throw new ModelError('The forest', 'is damaged: its tables are not of one length');
  const foreign = splitFeatures.find((feature) => feature >= featureCount);
  if (foreign !== undefined)
    throw new ModelError('The forest', `is damaged: it asks for feature ${foreign} of ${featureCount}`);
  if (splitThresholds.some(Number.isNaN))
    throw new ModelError('The forest', 'is damaged: a threshold is no number');
}

/** Where each of `sizes` things starts when they lie one after the other. */
function startsOf(sizes: Uint8Array): readonly number[] {
  let end = 0;
  return Array.from(sizes, (size) => (end += size) - size);
}

/** @throws {ModelError} when the tables don't describe trees */
export const compareByFeature = (forest: Trees): Comparisons => {
  checkTables(forest);
  const { featureCount, splitFeatures, splitThresholds, leafCounts } = forest;
  const { trees, masks } = readShapes(forest);
  const thresholds = new Int32Array(splitThresholds.map((threshold) => threshold + 0).buffer).map(orderOf);
  const order = Uint32Array.from(splitFeatures.keys()).sort(
    (a, b) =>
      (splitFeatures[a] ?? 0) - (splitFeatures[b] ?? 0) ||
      (thresholds[a] ?? 0) - (thresholds[b] ?? 0) ||
      a - b,
  );
  const firsts: number[] = [];
  /** Thresholds, and where their splits start among all. */
  const limits: [threshold: number, start: number][] = [];
  let start = 0;
  for (let feature = 0; feature < featureCount; feature += 1) {
    firsts.push(limits.length);
    for (
      let split = order[start];
      split !== undefined && splitFeatures[split] === feature;
      split = order[start]
    ) {
      const threshold = thresholds[split] ?? 0;
      if (firsts.at(-1) === limits.length || limits.at(-1)?.[0] !== threshold)
        limits.push([threshold, start]);
      start += 1;
    }
    limits.push([NO_LIMIT, start]);
  }
  const leavesAt = leafCounts.length;
  const featuresAt = leavesAt + leafCounts.length;
  const limitsAt = featuresAt + featureCount;
  const splitsAt = limitsAt + limits.length * LIMIT_FIELDS;
  return {
    table: Int32Array.from([
      ...leafCounts.map(() => 0),
      ...startsOf(leafCounts),
      ...firsts.map((place) => limitsAt + place * LIMIT_FIELDS),
      ...limits.flatMap(([threshold, place]) => [threshold, splitsAt + place * SPLIT_FIELDS]),
      ...Array.from(order).flatMap((split) => [trees[split] ?? 0, masks[split] ?? 0]),
    ]),
    leavesAt,
    featuresAt,
    columns: Uint16Array.from(new Set(splitFeatures)).sort(),
  };
};
