import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findThresholds, putIntoBins } from '../../src/training/binning.ts';
import type { Matrix } from '../../src/training/matrix.ts';

const value = fc.oneof(fc.float(), fc.constantFrom(-Infinity, -1, -0, 0, 1, Infinity, NaN), fc.nat(5));
const column = fc.array(value, { minLength: 1, maxLength: 80 });
const bins = fc.integer({ min: 2, max: 20 });

const one = (values: readonly number[]): Matrix => ({
  values: Float32Array.from(values),
  rows: values.length,
  columns: 1,
  order: 'rows',
});

const binned = (values: readonly number[], most: number) => {
  const thresholds = findThresholds(one(values), most);
  return { thresholds: thresholds[0]!, bins: putIntoBins(one(values), thresholds).values };
};

describe('bins', () => {
  it('are told apart by the thresholds as a forest tells values apart', () => {
    fc.assert(
      fc.property(column, bins, (values, most) => {
        const { thresholds, bins } = binned(values, most);
        for (const [row, value] of Float32Array.from(values).entries())
          for (const [bin, threshold] of thresholds.entries())
            expect(bins[row]! > bin).toBe(value > threshold);
      }),
    );
  });

  it('are no more than asked for, and none is empty', () => {
    fc.assert(
      fc.property(column, bins, (values, most) => {
        const { thresholds, bins } = binned(values, most);
        const used = new Set(bins).size;
        expect(thresholds.length).toBeLessThan(most);
        const canBeMissing = values.some(Number.isNaN) ? 1 : 0;
        expect(thresholds.length + 1 - used).toBeLessThanOrEqual(canBeMissing);
      }),
    );
  });

  it('have a value each where there are enough', () => {
    const { thresholds, bins } = binned([3, 1, 2, 1, 3, 3, 3, 3], 3);
    expect([...thresholds]).toEqual([1.5, 2.5]);
    expect([...bins]).toEqual([2, 0, 1, 0, 2, 2, 2, 2]);
  });

  it('hold about as many rows one as another', () => {
    const { bins } = binned(
      Array.from({ length: 1000 }, (_, row) => row ** 2),
      10,
    );
    const counts = new Uint32Array(10);
    for (const bin of bins) counts[bin]! += 1;
    expect([...counts]).toEqual(Array.from({ length: 10 }, () => 100));
  });

  it('set a value apart that many rows have', () => {
    const values = [
      ...Array.from({ length: 900 }, () => 0),
      ...Array.from({ length: 100 }, (_, row) => row - 50),
    ];
    const { thresholds, bins } = binned(values, 5);
    const zero = bins[0]!;
    expect(thresholds[zero - 1]).toBe(-0.5);
    expect(thresholds[zero]).toBe(0.5);
  });

  it('keep missing values apart', () => {
    const { bins } = binned([NaN, -5, 0, 5, NaN], 10);
    expect([...bins]).toEqual([0, 1, 2, 3, 0]);
  });

  it('are the same for rows and for columns', () => {
    const rows: Matrix = { values: Float32Array.of(1, 10, 2, 20, 3, 30), rows: 3, columns: 2, order: 'rows' };
    const columns: Matrix = { ...rows, values: Float32Array.of(1, 2, 3, 10, 20, 30), order: 'columns' };
    expect(findThresholds(columns, 9)).toEqual(findThresholds(rows, 9));
    expect(putIntoBins(columns, findThresholds(rows, 9))).toEqual(putIntoBins(rows, findThresholds(rows, 9)));
  });
});
