import { createForest, type Forest } from '../answering/model/forest.ts';
import type { Bins } from './binning.ts';
import type { GrownTree } from './grow-tree.ts';

/** Adds a tree's leaves to the scores of all rows. */
export const addTree = (scores: Float64Array, tree: GrownTree, bins: Bins, learningRate: number): void => {
  const { rows, values: bytes } = bins;
  const leftLeaves = Uint8Array.from(tree.leftLeaves);
  const offsets = Float64Array.from(tree.columns, (column) => column * rows);
  const lastLeft = Uint8Array.from(tree.bins);
  const values = Float64Array.from(tree.values, (value) => value * learningRate);
  for (let row = 0; row < rows; row += 1) {
    let split = 0;
    let leaf = 0;
    let below = values.length;
    while (below > 1) {
      const left = leftLeaves[split] ?? 1;
      if ((bytes[(offsets[split] ?? 0) + row] ?? 0) > (lastLeft[split] ?? 0)) {
        leaf += left;
        below -= left;
        split += left;
      } else {
        below = left;
        split += 1;
      }
    }
    scores[row] = (scores[row] ?? 0) + (values[leaf] ?? 0);
  }
};

/** The trees with the bins' thresholds, which score values as `addTree` scores bins. */
export const forestOf = (
  trees: readonly GrownTree[],
  base: number,
  { columns, thresholds }: Bins,
  learningRate: number,
): Forest =>
  createForest({
    featureCount: columns,
    base,
    leafCounts: Uint8Array.from(trees, ({ values }) => values.length),
    splitFeatures: Uint16Array.from(trees.flatMap((tree) => tree.columns)),
    splitThresholds: Float32Array.from(
      trees.flatMap((tree) =>
        tree.columns.map((column, split) => thresholds[column]?.[tree.bins[split] ?? 0] ?? 0),
      ),
    ),
    leftLeaves: Uint8Array.from(trees.flatMap((tree) => tree.leftLeaves)),
    leafValues: Float64Array.from(trees.flatMap((tree) => tree.values.map((value) => value * learningRate))),
  });
