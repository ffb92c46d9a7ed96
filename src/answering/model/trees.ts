/**
 * Decision trees whose leaves are added up. A tree of n leaves has n − 1 splits, stored in preorder (a split, its left side, its right
 * side), one tree after the other; its leaves are numbered from left to right. The number of leaves on each split's left side is all
 * that is needed to know the shape.
 */
export type Trees = {
  /** Length of a row of features. */
  readonly featureCount: number;
  /** What the sum starts from. */
  readonly base: number;
  /** By tree, 1–32. */
  readonly leafCounts: Uint8Array;
  /** By split: the feature it looks at. */
  readonly splitFeatures: Uint16Array;
  /** By split: a value above the threshold goes right; another, and a missing one (NaN), goes left. */
  readonly splitThresholds: Float32Array;
  /** By split: how many of the leaves below it are on its left. */
  readonly leftLeaves: Uint8Array;
  /** By leaf. */
  readonly leafValues: Float64Array;
};
