import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeForest, encodeForest } from '../../../src/answering/model/forest-bytes.ts';
import { createForest, scoreForest } from '../../../src/answering/model/forest.ts';
import { arbitraryTrees, featureValue, STUMP } from './arbitrary-trees.ts';
import { crashes, lengthsRead } from './damaged.ts';

/** Leaves of ±3 in 16 bits: a step of 2⁻¹³, half of which is lost at most. */
const LOST_PER_TREE = 2 ** -14;

describe('a forest as bytes', () => {
  it('scores as before, but for what rounding the leaves takes', () => {
    const row = fc.array(featureValue, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(arbitraryTrees, row, (trees, row) => {
        const decoded = decodeForest(encodeForest(trees));
        const before = scoreForest(createForest(trees), Float64Array.from(row));
        const lost = Math.abs(scoreForest(decoded, Float64Array.from(row)) - before);
        expect(lost).toBeLessThanOrEqual(trees.leafCounts.length * LOST_PER_TREE + 1e-12);
      }),
    );
  });

  it('is the same bytes after it was read once', () => {
    fc.assert(
      fc.property(arbitraryTrees, (trees) => {
        const once = encodeForest(decodeForest(encodeForest(trees)));
        expect(encodeForest(decodeForest(once))).toEqual(once);
      }),
    );
  });

  it('keeps leaves at the edge of the scale', () => {
    for (const largest of [32_767, 32_767.4, 32_767.5, 32_768, 16_383.75, 1e-9, 0]) {
      const leafValues = Float64Array.of(-largest, largest);
      const decoded = decodeForest(encodeForest({ ...STUMP, leafValues }));
      for (const [leaf, value] of leafValues.entries())
        expect(Math.abs(decoded.leafValues[leaf]! - value)).toBeLessThanOrEqual(largest / 32_000);
    }
  });

  it('takes leaves too small to matter as 0', () => {
    const decoded = decodeForest(
      encodeForest({ ...STUMP, leafValues: Float64Array.of(Number.MIN_VALUE, 0) }),
    );
    expect([...decoded.leafValues]).toEqual([0, 0]);
  });

  it.each([NaN, Infinity])('refuses a leaf of %s', (value) => {
    const forest = { ...STUMP, leafValues: Float64Array.of(value, 0) };
    expect(() => encodeForest(forest)).toThrow('A leaf of the forest is no finite number');
  });

  it('refuses more thresholds than a byte can number', () => {
    const trees = 257;
    const forest = {
      ...STUMP,
      leafCounts: new Uint8Array(trees).fill(2),
      splitFeatures: new Uint16Array(trees),
      splitThresholds: Float32Array.from({ length: trees }, (_, tree) => tree),
      leftLeaves: new Uint8Array(trees).fill(1),
      leafValues: new Float64Array(2 * trees),
    };
    expect(() => encodeForest(forest)).toThrow('Feature 0 has 257 thresholds');
  });

  it('is refused when it is cut or continued', () => {
    expect(lengthsRead(encodeForest(STUMP), decodeForest)).toEqual([]);
  });

  it('is read or refused, whatever byte of it is wrong', () => {
    expect(crashes(encodeForest(STUMP), decodeForest)).toEqual([]);
  });

  it('is refused by name when it is of another kind or version', () => {
    const bytes = encodeForest(STUMP);
    const foreign = bytes.slice();
    foreign[0] = 0;
    expect(() => decodeForest(foreign, 'ranker')).toThrow(
      'ranker is of another kind: it should start with "FNDT"',
    );
    const later = bytes.slice();
    later[4] = 9;
    expect(() => decodeForest(later, 'ranker')).toThrow(
      'ranker has version 9 of its format, and this program reads 1. Run "npm run train" to make it again.',
    );
  });
});
