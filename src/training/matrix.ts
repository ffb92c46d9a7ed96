/** A table of features, one row a case. NaN stands for a missing value. */
export type Matrix = {
  /** rows × columns numbers, row after row or column after column. */
  readonly values: Float32Array;
  readonly rows: number;
  readonly columns: number;
  readonly order: 'rows' | 'columns';
};

/** One column, as a copy. */
export const columnOf = ({ values, rows, columns, order }: Matrix, column: number): Float32Array => {
  if (order === 'columns') return values.slice(column * rows, (column + 1) * rows);
  const copy = new Float32Array(rows);
  for (let row = 0, at = column; row < rows; row += 1, at += columns) copy[row] = values[at] ?? NaN;
  return copy;
};
