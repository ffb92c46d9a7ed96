import { ModelError } from './model-error.ts';
import type { Trees } from './trees.ts';

/** A set of leaves is a 32-bit number, so that no tree may have more. */
export const MOST_LEAVES = 32;

/** Numbers that a split takes in `Comparisons.splits`. */
export const FIELDS = 3;

/** Stands for a missing value: below all others. */
export const MISSING = -(2 ** 31);

/** The bits of a 32-bit float, other than NaN and −0, as a whole number that sorts as the float does. */
export const orderOf = (bits: number): number => bits ^ ((bits >> 31) & 0x7f_ff_ff_ff);

/** The splits of all trees in the order in which `scoreForest` goes through them: by feature, then by threshold. */
export type Comparisons = {
  /** By feature: where its splits start in `splits`; one more entry for the end. */
  readonly starts: Uint32Array;
  /**
   * By split: the `orderOf` its threshold; its tree; the leaves that remain when a value is above it, leaf 0 being the highest bit. Whole
   * numbers in one table, since the engine reads one table's place and length faster than three's (1.3 times in all).
   */
  readonly splits: Int32Array;
  /** By tree: index of its first leaf. */
  readonly leafStarts: Uint32Array;
  /** Scratch, by tree: the leaves that are still possible for the row at hand. */
  readonly alive: Int32Array;
  /** Scratch: the row at hand, and the same bytes as whole numbers. */
  readonly row: Float32Array;
  readonly rowBits: Int32Array;
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

/** Where each of `sizes` things starts when they lie one after the other; one more entry for the end. */
function startsOf(sizes: Iterable<number>, scale = 1): Uint32Array {
  const starts = [0];
  let end = 0;
  for (const size of sizes) starts.push((end += size * scale));
  return Uint32Array.from(starts);
}

/** @throws {ModelError} when the tables don't describe trees */
export const compareByFeature = (forest: Trees): Comparisons => {
  checkTables(forest);
  const { featureCount, splitFeatures, splitThresholds } = forest;
  const { trees, masks } = readShapes(forest);
  const thresholds = new Int32Array(splitThresholds.map((threshold) => threshold + 0).buffer).map(orderOf);
  const order = Uint32Array.from(splitFeatures.keys()).sort(
    (a, b) =>
      (splitFeatures[a] ?? 0) - (splitFeatures[b] ?? 0) ||
      (thresholds[a] ?? 0) - (thresholds[b] ?? 0) ||
      a - b,
  );
  const perFeature = new Uint32Array(featureCount);
  for (const feature of splitFeatures) perFeature[feature] = (perFeature[feature] ?? 0) + 1;
  const splits = new Int32Array(order.length * FIELDS);
  for (const [index, split] of order.entries())
    splits.set([thresholds[split] ?? 0, trees[split] ?? 0, masks[split] ?? 0], index * FIELDS);
  const row = new Float32Array(featureCount);

  return {
    starts: startsOf(perFeature, FIELDS),
    splits,
    leafStarts: startsOf(forest.leafCounts),
    alive: new Int32Array(forest.leafCounts.length),
    row,
    rowBits: new Int32Array(row.buffer),
  };
};
