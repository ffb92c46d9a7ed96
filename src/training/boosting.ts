import type { Forest } from '../answering/model/forest.ts';
import { findThresholds, MOST_BINS, putIntoBins, type Bins } from './binning.ts';
import { checkRules, type BoostingRules } from './boosting-rules.ts';
import { growTree, type GrownTree, type HistogramPool } from './grow-tree.ts';
import { addTree, forestOf } from './grown-forest.ts';
import { createObjective, type Objective } from './objectives.ts';
import { packColumns } from './packed-columns.ts';
import { createRandom } from './random.ts';
import { checkTargets, type TrainingSet } from './training-set.ts';

/** Mean losses (by weight; for `softmax` by group) after so many trees. The first line is that of no tree. */
type LogLine = { readonly trees: number; readonly loss: number; readonly validationLoss?: number };

export type Boosted = {
  /** With a validation set: the trees up to its smallest loss. */
  readonly forest: Forest;
  /** Also of the trees that were left out of the forest. */
  readonly log: readonly LogLine[];
  /** By feature, over the trees of the forest: what its splits gained, and how many there are. */
  readonly gains: Float64Array;
  readonly splits: Uint32Array;
};

export type Boosting = {
  readonly set: TrainingSet;
  readonly validation?: TrainingSet;
  readonly rules: BoostingRules;
  /** Called with each line of the log, before the next tree. */
  readonly onProgress?: (done: number, total: number, line: LogLine) => void;
};

/** A set while it is learnt from: its rows in bins, and what the trees so far give them. */
type Learnt = {
  readonly bins: Bins;
  readonly objective: Objective;
  readonly scores: Float64Array;
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
};

function startOn(set: TrainingSet, bins: Bins, rules: BoostingRules, base?: number): Learnt {
  const objective = createObjective(rules.objective, set);
  return {
    bins,
    objective,
    scores: new Float64Array(bins.rows).fill(base ?? objective.base),
    gradients: new Float64Array(bins.rows),
    hessians: new Float64Array(bins.rows),
  };
}

const lossOf = ({ objective, scores, gradients, hessians }: Learnt): number =>
  objective.derive(scores, gradients, hessians);

function pick(all: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) picked[index] = all[rows[index] ?? 0] ?? 0;
  return picked;
}

/** Grows trees one after the other, each on rows and columns drawn for it. */
function createGrower({ bins, gradients, hessians }: Learnt, rules: BoostingRules): () => GrownTree {
  const { featureFraction = 1, rowFraction = 1, minLeafHessian = 0 } = rules;
  const random = createRandom(rules.seed);
  const pool: HistogramPool = [];
  const draw = (count: number, share: number): Uint32Array =>
    random.sample(count, Math.max(1, Math.round(count * share)));
  const treeRules = { ...rules, minLeafHessian };
  if (featureFraction === 1 && rowFraction === 1) {
    const packed = packColumns(bins, draw(bins.columns, 1), draw(bins.rows, 1));
    return () => growTree(packed, gradients, hessians, treeRules, pool);
  }
  return () => {
    const rows = draw(bins.rows, rowFraction);
    const packed = packColumns(bins, draw(bins.columns, featureFraction), rows);
    return growTree(packed, pick(gradients, rows), pick(hessians, rows), treeRules, pool);
  };
}

/** How many trees there were at the smallest validation loss, the first of equals; without validation all. */
const bestLength = (log: readonly LogLine[]): number => {
  let best: LogLine | undefined;
  for (const line of log)
    if (
      line.validationLoss === undefined ||
      best === undefined ||
      line.validationLoss < (best.validationLoss ?? Infinity)
    )
      best = line;
  return best?.trees ?? 0;
};

/** By feature, what the splits gained and how many there are. */
function importanceOf(trees: readonly GrownTree[], columns: number): Pick<Boosted, 'gains' | 'splits'> {
  const gains = new Float64Array(columns);
  const splits = new Uint32Array(columns);
  for (const tree of trees)
    for (const [split, column] of tree.columns.entries()) {
      gains[column] = (gains[column] ?? 0) + (tree.gains[split] ?? 0);
      splits[column] = (splits[column] ?? 0) + 1;
    }
  return { gains, splits };
}

/**
 * Gradient boosting: each tree is grown on the slope of the loss at the scores of the trees before it.
 * Sources: J. Friedman, "Greedy Function Approximation: A Gradient Boosting Machine" (Annals of Statistics 29, 2001); the second-order
 * leaf values of T. Chen, C. Guestrin, "XGBoost" (KDD 2016); the way of growing of LightGBM (see `growTree`).
 *
 * @throws {RangeError} when a rule is out of its range or the parts of a set don't fit together
 */
export const trainForest = ({ set, validation, rules, onProgress }: Boosting): Boosted => {
  checkRules(rules);
  for (const { features, ...targets } of validation === undefined ? [set] : [set, validation])
    checkTargets(targets, features.rows);
  const thresholds = findThresholds(set.features, rules.bins ?? MOST_BINS);
  const learnt = startOn(set, putIntoBins(set.features, thresholds), rules);
  const { base } = learnt.objective;
  const judged = validation && startOn(validation, putIntoBins(validation.features, thresholds), rules, base);
  const grow = createGrower(learnt, rules);
  const trees: GrownTree[] = [];
  const log: LogLine[] = [];

  for (;;) {
    const loss = lossOf(learnt);
    const line = { trees: trees.length, loss, ...(judged && { validationLoss: lossOf(judged) }) };
    log.push(line);
    onProgress?.(trees.length, rules.trees, line);
    if (trees.length >= rules.trees) break;
    if (judged !== undefined && trees.length - bestLength(log) >= (rules.patience ?? Infinity)) break;
    const tree = grow();
    if (tree.columns.length === 0) break;
    trees.push(tree);
    for (const { scores, bins } of judged === undefined ? [learnt] : [learnt, judged])
      addTree(scores, tree, bins, rules.learningRate);
  }

  const kept = trees.slice(0, bestLength(log));
  return {
    forest: forestOf(kept, base, learnt.bins, rules.learningRate),
    log,
    ...importanceOf(kept, set.features.columns),
  };
};
