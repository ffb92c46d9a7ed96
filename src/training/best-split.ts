import { BIN_FIELDS, COLUMN_SIZE } from './histogram.ts';

/** What the rows of a leaf add up to. */
export type Sums = { readonly gradient: number; readonly hessian: number; readonly rows: number };

/** Rows whose bin in the column at `place` is above `bin` go right. */
export type Split = {
  readonly place: number;
  readonly bin: number;
  /** How much less the loss gets, to the second order, times two. */
  readonly gain: number;
  readonly left: Sums;
  readonly right: Sums;
};

export type SplitRules = {
  readonly minLeafRows: number;
  readonly minLeafHessian: number;
  readonly l2: number;
};

/** Gains below this are rounding errors of sums over many rows. */
const LEAST_GAIN = 1e-9;

/** What a leaf with the best value takes off the loss, times two. */
const worth = (gradient: number, hessian: number, l2: number): number =>
  (gradient * gradient) / (hessian + l2);

/** The value that a leaf should add to its rows' scores. */
export const leafValue = ({ gradient, hessian }: Sums, l2: number): number =>
  hessian + l2 > 0 ? -gradient / (hessian + l2) : 0;

const minus = (all: Sums, part: Sums): Sums => ({
  gradient: all.gradient - part.gradient,
  hessian: all.hessian - part.hessian,
  rows: all.rows - part.rows,
});

/** The split of most gain, or `undefined` when none is allowed or gains anything. Of equals the first column's lowest. */
export const findBestSplit = (
  histogram: Float64Array,
  binCounts: Uint16Array,
  total: Sums,
  { minLeafRows, minLeafHessian, l2 }: SplitRules,
): Split | undefined => {
  const whole = worth(total.gradient, total.hessian, l2);
  let best: Split | undefined;
  let bar = LEAST_GAIN;
  for (let place = 0; place < binCounts.length; place += 1) {
    let gradient = 0;
    let hessian = 0;
    let rows = 0;
    const lastBin = (binCounts[place] ?? 1) - 1;
    for (let bin = 0; bin < lastBin; bin += 1) {
      const at = place * COLUMN_SIZE + bin * BIN_FIELDS;
      const rowsHere = histogram[at + 2] ?? 0;
      if (rowsHere === 0) continue;
      gradient += histogram[at] ?? 0;
      hessian += histogram[at + 1] ?? 0;
      rows += rowsHere;
      if (total.rows - rows < minLeafRows || total.hessian - hessian < minLeafHessian) break;
      if (rows < minLeafRows || hessian < minLeafHessian) continue;
      const gain =
        worth(gradient, hessian, l2) + worth(total.gradient - gradient, total.hessian - hessian, l2) - whole;
      // Also false where the gain is no number: no hessian on one side, and no l2.
      if (!(gain > bar)) continue;
      bar = gain;
      const left = { gradient, hessian, rows };
      best = { place, bin, gain, left, right: minus(total, left) };
    }
  }
  return best;
};
