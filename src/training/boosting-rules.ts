import { MOST_LEAVES } from '../answering/model/forest-comparisons.ts';
import { MOST_BINS } from './binning.ts';
import type { ObjectiveName } from './objectives.ts';

export type BoostingRules = {
  readonly objective: ObjectiveName;
  /** At most so many; fewer when nothing is left to gain or when validation says so. */
  readonly trees: number;
  /** By tree, at most, 2–32. */
  readonly leaves: number;
  /** Share of a leaf's best value that is taken, 0–1: .05–.2 as a rule. */
  readonly learningRate: number;
  /** A leaf has at least so many rows, … */
  readonly minLeafRows: number;
  /** … and its second derivatives add up to so much. Default 0. */
  readonly minLeafHessian?: number;
  /** Added to a leaf's second derivatives, which draws its value to 0. */
  readonly l2: number;
  /** Share of the features that each tree may use, drawn for each. Default 1. */
  readonly featureFraction?: number;
  /** Share of the rows that each tree is grown on, drawn for each. Default 1. */
  readonly rowFraction?: number;
  /** Of the values of a feature, 2–255. Default 255. */
  readonly bins?: number;
  /** With a validation set: stop after so many trees that brought no smaller loss on it. Default: go on to the end. */
  readonly patience?: number;
  /** For what is drawn. The same seed and data give the same forest. */
  readonly seed: number;
};

function need(holds: boolean, sentence: string): void {
  if (!holds) throw new RangeError(sentence);
}

/** @throws {RangeError} naming the rule that is out of its range */
export function checkRules(rules: BoostingRules): void {
  const { leaves, bins = MOST_BINS, featureFraction = 1, rowFraction = 1 } = rules;
  need(leaves >= 2 && leaves <= MOST_LEAVES, `A tree has 2–${MOST_LEAVES} leaves, not ${leaves}.`);
  need(bins >= 2 && bins <= MOST_BINS, `A feature has 2–${MOST_BINS} bins, not ${bins}.`);
  need(
    featureFraction > 0 && featureFraction <= 1,
    `featureFraction is above 0 and at most 1, not ${featureFraction}.`,
  );
  need(rowFraction > 0 && rowFraction <= 1, `rowFraction is above 0 and at most 1, not ${rowFraction}.`);
  need(rules.trees <= 0xff_ff, `A forest has at most 65535 trees, not ${rules.trees}.`);
}
