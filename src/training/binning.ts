import { columnOf, type Matrix } from './matrix.ts';

/** A bin's number is stored in a byte, and a forest's threshold likewise. */
export const MOST_BINS = 255;

/** A table of features in bins: small whole numbers that keep the order of the values, and lose what lies between two thresholds. */
export type Bins = {
  readonly rows: number;
  readonly columns: number;
  /** By column, rising: a value's bin is the number of thresholds below it, a missing value's is 0. */
  readonly thresholds: readonly Float32Array[];
  /** Column after column. */
  readonly values: Uint8Array;
};

type Distinct = { readonly values: Float32Array; readonly counts: Uint32Array; readonly missing: number };

function distinctOf(column: Float32Array): Distinct {
  // A typed array sorts by value, NaN last.
  const sorted = column.map((value) => value + 0).sort();
  const values: number[] = [];
  const counts: number[] = [];
  let missing = 0;
  let last = NaN;
  for (const value of sorted) {
    if (Number.isNaN(value)) missing += 1;
    else if (value === last) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else {
      values.push(value);
      counts.push(1);
      last = value;
    }
  }
  return { values: Float32Array.from(values), counts: Uint32Array.from(counts), missing };
}

/** A 32-bit float from `low` up to, not including, `high`: half way, as far as there is such a one. */
const between = (low: number, high: number): number => {
  const middle = Math.fround(low / 2 + high / 2);
  return middle >= low && middle < high ? middle : low;
};

/**
 * Thresholds that put about as many rows into one bin as into another; a value with more rows than that has a bin for itself. Where
 * there are values enough for one bin each, they get it.
 */
function thresholdsOf(column: Float32Array, bins: number): Float32Array {
  const { values, counts, missing } = distinctOf(column);
  // Only a missing value is not above −Infinity, so that it can be told from all others.
  const thresholds: number[] = missing > 0 ? [-Infinity] : [];
  let binsLeft = bins - thresholds.length;
  const separate = values.length <= binsLeft;
  let rowsLeft = column.length - missing;
  let rowsHere = 0;
  for (let index = 0; index + 1 < values.length && binsLeft > 1; index += 1) {
    rowsHere += counts[index] ?? 0;
    const share = rowsLeft / binsLeft;
    const full = rowsHere >= share || (counts[index + 1] ?? 0) >= share;
    if (!separate && !full) continue;
    thresholds.push(between(values[index] ?? 0, values[index + 1] ?? 0));
    rowsLeft -= rowsHere;
    rowsHere = 0;
    binsLeft -= 1;
  }
  return Float32Array.from(thresholds);
}

/** By column, thresholds that make at most `bins` bins (2–255) of its values. */
export const findThresholds = (features: Matrix, bins: number): readonly Float32Array[] =>
  Array.from({ length: features.columns }, (_, column) => thresholdsOf(columnOf(features, column), bins));

/** How many of the rising thresholds lie below a value. */
const binOf = (value: number, thresholds: Float32Array): number => {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (thresholds[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The features in the bins that the thresholds make. */
export const putIntoBins = (features: Matrix, thresholds: readonly Float32Array[]): Bins => {
  const { rows, columns } = features;
  const values = new Uint8Array(rows * columns);
  for (const [column, edges] of thresholds.entries()) {
    const start = column * rows;
    const from = columnOf(features, column);
    for (let row = 0; row < rows; row += 1) values[start + row] = binOf(from[row] ?? NaN, edges);
  }
  return { rows, columns, thresholds, values };
};
