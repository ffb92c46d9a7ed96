import { COLUMNS_PER_WORD, type PackedColumns } from './packed-columns.ts';
import type { LeafRows } from './row-list.ts';

/** Bins that a column has room for; a power of two, so that a bin's place is a shift. */
const BINS = 256;

/** Numbers a bin has: the sums of gradients and hessians, the number of rows, and one unused, which makes the place a shift. */
export const BIN_FIELDS = 4;

/** Numbers a column takes in a histogram. */
export const COLUMN_SIZE = BINS * BIN_FIELDS;

/** Numbers that the histogram of a leaf has. */
export const histogramSize = (packed: PackedColumns): number =>
  Math.ceil(packed.columns.length / COLUMNS_PER_WORD) * COLUMNS_PER_WORD * COLUMN_SIZE;

/** One word of bins for all rows of the leaf. Four columns at a time keep the processor busy while it waits for the sum of one. */
function addWords(histogram: Float64Array, words: Int32Array, { rows, gradients, hessians }: LeafRows): void {
  for (let index = 0; index < rows.length; index += 1) {
    const word = words[rows[index] ?? 0] ?? 0;
    const gradient = gradients[index] ?? 0;
    const hessian = hessians[index] ?? 0;
    let at = (word & 0xff) << 2;
    histogram[at] = (histogram[at] ?? 0) + gradient;
    histogram[at + 1] = (histogram[at + 1] ?? 0) + hessian;
    histogram[at + 2] = (histogram[at + 2] ?? 0) + 1;
    at = (((word >>> 8) & 0xff) << 2) + COLUMN_SIZE;
    histogram[at] = (histogram[at] ?? 0) + gradient;
    histogram[at + 1] = (histogram[at + 1] ?? 0) + hessian;
    histogram[at + 2] = (histogram[at + 2] ?? 0) + 1;
    at = (((word >>> 16) & 0xff) << 2) + 2 * COLUMN_SIZE;
    histogram[at] = (histogram[at] ?? 0) + gradient;
    histogram[at + 1] = (histogram[at + 1] ?? 0) + hessian;
    histogram[at + 2] = (histogram[at + 2] ?? 0) + 1;
    at = ((word >>> 24) << 2) + 3 * COLUMN_SIZE;
    histogram[at] = (histogram[at] ?? 0) + gradient;
    histogram[at + 1] = (histogram[at + 1] ?? 0) + hessian;
    histogram[at + 2] = (histogram[at + 2] ?? 0) + 1;
  }
}

/** By column and bin, what the rows of a leaf add up to; `histogram` is written over. */
export const fillHistogram = (histogram: Float64Array, packed: PackedColumns, leaf: LeafRows): void => {
  histogram.fill(0);
  const size = COLUMNS_PER_WORD * COLUMN_SIZE;
  for (let word = 0; word * size < histogram.length; word += 1)
    addWords(
      histogram.subarray(word * size, (word + 1) * size),
      packed.words.subarray(word * packed.rows, (word + 1) * packed.rows),
      leaf,
    );
};

/** Takes one child's histogram from its parent's, which leaves the other child's. */
export const subtractHistogram = (parent: Float64Array, child: Float64Array): void => {
  for (let at = 0; at < parent.length; at += 1) parent[at] = (parent[at] ?? 0) - (child[at] ?? 0);
};
