import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createForest, createSharingScorer, scoreForest } from '../../../src/answering/model/forest.ts';
import { ModelError } from '../../../src/answering/model/model-error.ts';
import { arbitraryTrees, featureValue, STUMP, walkedScore } from './arbitrary-trees.ts';

describe('a forest', () => {
  it('scores a row as going down each of its trees does', () => {
    const row = fc.array(featureValue, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(arbitraryTrees, fc.array(row, { minLength: 1, maxLength: 5 }), (trees, rows) => {
        const forest = createForest(trees);
        for (const row of rows) {
          expect(scoreForest(forest, Float64Array.from(row))).toBe(walkedScore(trees, row));
          expect(scoreForest(forest, Float32Array.from(row))).toBe(walkedScore(trees, row));
        }
      }),
    );
  });

  it('scores rows that have some features alike as it does each by itself', () => {
    const row = fc.array(featureValue, { minLength: 6, maxLength: 6 });
    const features = fc.subarray([0, 1, 2, 3, 4, 5]);
    fc.assert(
      fc.property(arbitraryTrees, row, fc.array(row), features, (trees, first, others, shared) => {
        const forest = createForest(trees);
        const scorer = createSharingScorer(forest, shared);
        scorer.share(Float32Array.from(first));
        for (const other of others) {
          const values = Float32Array.from(other, (value, at) =>
            shared.includes(at) ? (first[at] ?? NaN) : value,
          );
          expect(scorer.score(values)).toBe(scoreForest(forest, values));
          expect(scorer.score(values)).toBe(scoreForest(forest, values));
        }
      }),
    );
  });

  it.each([
    { what: 'below the threshold', value: 0.4, score: -0.75 },
    { what: 'on the threshold', value: 0.5, score: -0.75 },
    { what: 'above the threshold', value: 0.6, score: 2.25 },
    { what: 'missing', value: NaN, score: -0.75 },
  ])('sends a value $what to its side', ({ value, score }) => {
    expect(scoreForest(createForest(STUMP), Float64Array.of(value, 0))).toBe(score);
  });

  it('reads the row at the offset', () => {
    const rows = Float32Array.of(9, 9, 0, 9, 1, 9);
    const forest = createForest(STUMP);
    expect([0, 2, 4].map((offset) => scoreForest(forest, rows, offset))).toEqual([2.25, -0.75, 2.25]);
  });

  it('takes what lies beyond the row as missing', () => {
    expect(scoreForest(createForest(STUMP), new Float32Array(0))).toBe(-0.75);
  });

  it.each([
    { fault: 'a tree without leaves', tables: { leafCounts: Uint8Array.of(0) } },
    { fault: 'a tree of too many leaves', tables: { leafCounts: Uint8Array.of(33) } },
    { fault: 'a split with nothing on its left', tables: { leftLeaves: Uint8Array.of(0) } },
    { fault: 'a split with nothing on its right', tables: { leftLeaves: Uint8Array.of(2) } },
    { fault: 'a feature that there is not', tables: { splitFeatures: Uint16Array.of(2) } },
    { fault: 'a threshold that is no number', tables: { splitThresholds: Float32Array.of(NaN) } },
    { fault: 'a leaf too few', tables: { leafValues: Float64Array.of(1) } },
  ])('is refused with $fault', ({ tables }) => {
    expect(() => createForest({ ...STUMP, ...tables })).toThrow(ModelError);
  });
});
