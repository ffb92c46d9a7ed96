import type { Matrix } from './matrix.ts';

/** What a learner is to get right, by row or by group. */
export type Targets = {
  /** By row. For `logistic` and `softmax` 0 or 1 (or between), for `squared` any number. */
  readonly labels: Float32Array;
  /** By row, how much it counts (≥ 0); without them each counts 1. Not for `softmax`. */
  readonly weights?: Float32Array;
  /** For `softmax`: where each group of rows starts, rising from 0, and at last the number of rows. */
  readonly groups?: Uint32Array;
};

export type TrainingSet = Targets & { readonly features: Matrix };

/** @throws {RangeError} when the lengths of the targets don't fit the number of rows */
export const checkTargets = ({ labels, weights, groups }: Targets, rows: number): void => {
  if (labels.length !== rows)
    throw new RangeError(`${labels.length} labels for ${rows} rows: give one a row.`);
  if (weights !== undefined && weights.length !== rows)
    throw new RangeError(`${weights.length} weights for ${rows} rows: give one a row.`);
  if (groups === undefined) return;
  const rising = groups.every((start, index) => index === 0 || start >= (groups[index - 1] ?? 0));
  if (groups[0] !== 0 || groups.at(-1) !== rows || !rising)
    throw new RangeError(`Groups must start at 0, rise, and end with the number of rows, ${rows}.`);
};
