import { findBestSplit, leafValue, type Split, type SplitRules, type Sums } from './best-split.ts';
import { fillHistogram, histogramSize, subtractHistogram } from './histogram.ts';
import { wordPlace, type PackedColumns } from './packed-columns.ts';
import { createRowList } from './row-list.ts';

/** A tree in preorder, as in a forest, but with bins for thresholds. */
export type GrownTree = {
  /** By split: the column of the features, its bin (above it is right), the leaves on its left, its gain. */
  readonly columns: readonly number[];
  readonly bins: readonly number[];
  readonly leftLeaves: readonly number[];
  readonly gains: readonly number[];
  /** By leaf, from left to right. */
  readonly values: readonly number[];
};

export type TreeRules = SplitRules & {
  /** At most so many, 1–32. */
  readonly leaves: number;
};

/** The rows of a leaf are those from `start` up to `end` of the list; `split` is the best there is. */
type Leaf = {
  readonly kind: 'leaf';
  readonly start: number;
  readonly end: number;
  readonly sums: Sums;
  readonly histogram: Float64Array;
  readonly split: Split | undefined;
};

type Branch = { readonly kind: 'branch'; readonly split: Split; readonly left: Node; readonly right: Node };

/** A place in the tree: a leaf until that is split, then a branch. */
type Node = { content: Leaf | Branch };

/** Histograms that are used again from tree to tree. */
export type HistogramPool = Float64Array[];

function sumUp(gradients: Float64Array, hessians: Float64Array): Sums {
  let gradient = 0;
  let hessian = 0;
  for (let row = 0; row < gradients.length; row += 1) {
    gradient += gradients[row] ?? 0;
    hessian += hessians[row] ?? 0;
  }
  return { gradient, hessian, rows: gradients.length };
}

/** The leaf whose split gains most, the first of equals. */
function mostGaining(
  nodes: readonly Node[],
): { readonly node: Node; readonly leaf: Leaf; readonly split: Split } | undefined {
  let best: { readonly node: Node; readonly leaf: Leaf; readonly split: Split } | undefined;
  for (const node of nodes) {
    const { content } = node;
    if (content.kind === 'branch' || content.split === undefined) continue;
    if (best === undefined || content.split.gain > best.split.gain)
      best = { node, leaf: content, split: content.split };
  }
  return best;
}

type Tables = { readonly [Table in keyof GrownTree]: number[] };

/** Writes down what is below a node; gives the number of its leaves. */
function writeDown({ content }: Node, columns: Uint32Array, l2: number, tables: Tables): number {
  if (content.kind === 'leaf') {
    tables.values.push(leafValue(content.sums, l2));
    return 1;
  }
  const { split, left, right } = content;
  const index = tables.leftLeaves.push(0) - 1;
  tables.columns.push(columns[split.place] ?? 0);
  tables.bins.push(split.bin);
  tables.gains.push(split.gain);
  const leftLeaves = writeDown(left, columns, l2, tables);
  tables.leftLeaves[index] = leftLeaves;
  return leftLeaves + writeDown(right, columns, l2, tables);
}

/**
 * Grows one tree: the leaf whose best split gains most is split, until there are `leaves` of them or nothing gains any more.
 * Source: G. Ke et al., "LightGBM: A Highly Efficient Gradient Boosting Decision Tree" (NIPS 2017): bins instead of values, leaves by
 * gain instead of level by level, and the larger child's histogram by subtraction.
 *
 * @param gradients of the loss, by row of `packed`
 * @param hessians its second derivatives, likewise
 */
export const growTree = (
  packed: PackedColumns,
  gradients: Float64Array,
  hessians: Float64Array,
  rules: TreeRules,
  pool: HistogramPool,
): GrownTree => {
  const list = createRowList(gradients, hessians);
  const size = histogramSize(packed);

  const makeLeaf = (start: number, end: number, sums: Sums, histogram: Float64Array): Leaf => {
    const split = findBestSplit(histogram, packed.binCounts, sums, rules);
    return { kind: 'leaf', start, end, sums, histogram, split };
  };
  const branch = (leaf: Leaf, split: Split): Branch => {
    const middle = list.partition(leaf.start, leaf.end, wordPlace(packed, split.place), split.bin);
    const leftIsSmaller = middle - leaf.start <= leaf.end - middle;
    const smaller = pool.pop() ?? new Float64Array(size);
    fillHistogram(
      smaller,
      packed,
      leftIsSmaller ? list.range(leaf.start, middle) : list.range(middle, leaf.end),
    );
    subtractHistogram(leaf.histogram, smaller);
    const left = makeLeaf(leaf.start, middle, split.left, leftIsSmaller ? smaller : leaf.histogram);
    const right = makeLeaf(middle, leaf.end, split.right, leftIsSmaller ? leaf.histogram : smaller);
    return { kind: 'branch', split, left: { content: left }, right: { content: right } };
  };

  const whole = pool.pop() ?? new Float64Array(size);
  fillHistogram(whole, packed, list.range(0, packed.rows));
  const root: Node = { content: makeLeaf(0, packed.rows, sumUp(gradients, hessians), whole) };
  const nodes: Node[] = [root];
  while (nodes.length < 2 * rules.leaves - 1) {
    const next = mostGaining(nodes);
    if (next === undefined) break;
    const grown = branch(next.leaf, next.split);
    next.node.content = grown;
    nodes.push(grown.left, grown.right);
  }

  for (const { content } of nodes) if (content.kind === 'leaf') pool.push(content.histogram);
  const tables: Tables = { columns: [], bins: [], leftLeaves: [], gains: [], values: [] };
  writeDown(root, packed.columns, rules.l2, tables);
  return tables;
};
