import type { Bins } from './binning.ts';

/** Bins of four columns fit into one 32-bit number, so that a row costs one look-up for four columns. */
export const COLUMNS_PER_WORD = 4;
const BITS_PER_BIN = 8;
const BIN_MASK = 0xff;

/** The rows and columns that one tree is grown on, laid out for counting. */
export type PackedColumns = {
  readonly rows: number;
  /** By place: which column of the features it is. */
  readonly columns: Uint32Array;
  /** By place: how many bins the column has. */
  readonly binCounts: Uint16Array;
  /** Four columns a word, the first in the lowest bits; the words of the first four columns by row, then those of the next four. */
  readonly words: Int32Array;
};

/** The given columns of the given rows; row r of the result is row `chosen[r]` of the bins. */
export const packColumns = (bins: Bins, columns: Uint32Array, chosen: Uint32Array): PackedColumns => {
  const rows = chosen.length;
  const words = new Int32Array(Math.ceil(columns.length / COLUMNS_PER_WORD) * rows);
  for (const [place, column] of columns.entries()) {
    const start = Math.floor(place / COLUMNS_PER_WORD) * rows;
    const shift = (place % COLUMNS_PER_WORD) * BITS_PER_BIN;
    const from = bins.values.subarray(column * bins.rows, (column + 1) * bins.rows);
    for (let row = 0; row < rows; row += 1)
      words[start + row] = (words[start + row] ?? 0) | ((from[chosen[row] ?? 0] ?? 0) << shift);
  }
  const binCounts = Uint16Array.from(columns, (column) => (bins.thresholds[column]?.length ?? 0) + 1);
  return { rows, columns, binCounts, words };
};

/** Where the bins of one column are: in the words of its four columns, by row, from bit `shift`. */
export type WordPlace = { readonly words: Int32Array; readonly shift: number };

export const wordPlace = ({ words, rows }: PackedColumns, place: number): WordPlace => {
  const start = Math.floor(place / COLUMNS_PER_WORD) * rows;
  return { words: words.subarray(start, start + rows), shift: (place % COLUMNS_PER_WORD) * BITS_PER_BIN };
};

export const binIn = (word: number, shift: number): number => (word >>> shift) & BIN_MASK;
