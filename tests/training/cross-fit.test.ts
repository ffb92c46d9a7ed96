import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossFit, foldsByKey } from '../../src/training/cross-fit.ts';

const keys = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 100 });
const seed = fc.integer();

describe('folds by key', () => {
  it('keep the rows of a key together, and use every fold', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 2, max: 5 }), seed, (keys, count, seed) => {
        fc.pre(new Set(keys).size >= count);
        const folds = foldsByKey(keys, count, seed);
        expect(folds).toHaveLength(keys.length);
        for (const [row, key] of keys.entries()) expect(folds[row]).toBe(folds[keys.indexOf(key)]);
        expect(new Set(folds).size).toBe(count);
      }),
    );
  });

  it('are about of one size', () => {
    const keys = Array.from({ length: 1000 }, (_, row) => `article ${row % 100}`);
    const sizes = new Uint32Array(4);
    for (const fold of foldsByKey(keys, 4, 1)) sizes[fold]! += 1;
    expect([...sizes]).toEqual([250, 250, 250, 250]);
  });

  it('are the same for the same seed', () => {
    const keys = Array.from({ length: 50 }, (_, row) => row);
    expect(foldsByKey(keys, 4, 1)).toEqual(foldsByKey(keys, 4, 1));
    expect(foldsByKey(keys, 4, 2)).not.toEqual(foldsByKey(keys, 4, 1));
  });

  it('are refused when there are fewer keys', () => {
    expect(() => foldsByKey(['a', 'a', 'b'], 3, 1)).toThrow("2 keys can't be dealt to 3 folds");
    expect(() => foldsByKey(['a', 'b'], 1, 1)).toThrow("2 keys can't be dealt to 1 folds");
  });
});

describe('cross-fitting', () => {
  it('scores each row by a model that was fitted on all rows but those of its fold', () => {
    const folds = fc.uint8Array({ min: 0, max: 3, minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(folds, (folds) => {
        const scores = crossFit(
          folds,
          (rows) => new Set(rows),
          (fitted, row) => {
            for (const other of folds.keys()) expect(fitted.has(other)).toBe(folds[other] !== folds[row]);
            return row * 2;
          },
        );
        expect([...scores]).toEqual([...folds.keys()].map((row) => row * 2));
      }),
    );
  });

  it('fits one model for each fold, in order', () => {
    const fitted: number[] = [];
    crossFit(
      Uint8Array.of(2, 0, 2, 1),
      (_, fold) => fitted.push(fold),
      () => 0,
    );
    expect(fitted).toEqual([0, 1, 2]);
  });
});
