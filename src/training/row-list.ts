import { binIn, type WordPlace } from './packed-columns.ts';

/** Some rows: their numbers, and beside them their gradients and hessians, so that counting reads them one after the other. */
export type LeafRows = {
  readonly rows: Uint32Array;
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
};

/** All rows of a tree, those of one leaf next to each other. */
export interface RowList {
  /** A view of the rows from `start` up to `end`. */
  range(start: number, end: number): LeafRows;
  /** Puts those whose bin is above `bin` after the others, each side in its order. Gives where the right side starts. */
  partition(start: number, end: number, column: WordPlace, bin: number): number;
}

export const createRowList = (gradients: Float64Array, hessians: Float64Array): RowList => {
  const list = {
    rows: new Uint32Array(gradients.length),
    gradients: gradients.slice(),
    hessians: hessians.slice(),
  };
  for (let row = 0; row < gradients.length; row += 1) list.rows[row] = row;
  const aside = {
    rows: new Uint32Array(gradients.length),
    gradients: new Float64Array(gradients.length),
    hessians: new Float64Array(gradients.length),
  };

  return {
    range: (start, end) => ({
      rows: list.rows.subarray(start, end),
      gradients: list.gradients.subarray(start, end),
      hessians: list.hessians.subarray(start, end),
    }),
    partition(start, end, { words, shift }, bin) {
      const { rows, gradients, hessians } = list;
      let left = start;
      let right = 0;
      for (let index = start; index < end; index += 1) {
        const row = rows[index] ?? 0;
        const goesRight = binIn(words[row] ?? 0, shift) > bin;
        const target = goesRight ? aside : list;
        const place = goesRight ? right : left;
        target.rows[place] = row;
        target.gradients[place] = gradients[index] ?? 0;
        target.hessians[place] = hessians[index] ?? 0;
        if (goesRight) right += 1;
        else left += 1;
      }
      rows.set(aside.rows.subarray(0, right), left);
      gradients.set(aside.gradients.subarray(0, right), left);
      hessians.set(aside.hessians.subarray(0, right), left);
      return left;
    },
  };
};
