import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseDocumentFrequency, saturation } from '../../src/retrieval/bm25.ts';

const frequency = fc.integer({ min: 1, max: 1000 });
const length = fc.integer({ min: 1, max: 10_000 });

describe('inverse document frequency', () => {
  it.each([
    { documents: 10, documentFrequency: 0, expected: Math.log(22) },
    { documents: 10, documentFrequency: 1, expected: Math.log(1 + 9.5 / 1.5) },
    { documents: 10, documentFrequency: 10, expected: Math.log(1 + 0.5 / 10.5) },
  ])('of a term in $documentFrequency of $documents texts', ({ documents, documentFrequency, expected }) => {
    expect(inverseDocumentFrequency(documentFrequency, documents)).toBeCloseTo(expected, 12);
  });

  it('is above 0 and falls as more texts hold the term', () => {
    fc.assert(
      fc.property(length, fc.nat(), (documents, seed) => {
        const documentFrequency = seed % documents;
        const here = inverseDocumentFrequency(documentFrequency, documents);
        const next = inverseDocumentFrequency(documentFrequency + 1, documents);
        expect(next).toBeGreaterThan(0);
        expect(here).toBeGreaterThan(next);
      }),
    );
  });
});

describe('saturation', () => {
  const parameters = fc.record({
    k1: fc.double({ min: 0.1, max: 2, noNaN: true }),
    b: fc.double({ min: 0.1, max: 1, noNaN: true }),
  });

  it('is what the formula gives', () => {
    expect(saturation(1, 10, 10, { k1: 0.6, b: 0.3 })).toBeCloseTo(1 / 1.6, 12);
    expect(saturation(2, 20, 10, { k1: 0.6, b: 0.3 })).toBeCloseTo(2 / (2 + 0.6 * (0.7 + 0.3 * 2)), 12);
  });

  it('is 0 for an absent term, in whatever text', () => {
    expect(saturation(0, 0, 0, { k1: 0.6, b: 0.3 })).toBe(0);
    expect(saturation(0, 12, 20, { k1: 0.6, b: 0.3 })).toBe(0);
  });

  it('grows with the frequency, falls with the length, and stays under 1', () => {
    fc.assert(
      fc.property(frequency, length, length, parameters, (frequency, length, averageLength, parameters) => {
        const here = saturation(frequency, length, averageLength, parameters);
        expect(here).toBeLessThan(1);
        expect(saturation(frequency + 1, length, averageLength, parameters)).toBeGreaterThan(here);
        expect(saturation(frequency, length + 1, averageLength, parameters)).toBeLessThan(here);
      }),
    );
  });
});
