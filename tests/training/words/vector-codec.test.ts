import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createByteReader, readFormat } from '../../../src/answering/model/byte-reader.ts';
import { createByteWriter } from '../../../src/answering/model/byte-writer.ts';
import { ModelError } from '../../../src/answering/model/model-error.ts';
import { VECTORS_TAG, VERSION } from '../../../src/answering/words/file-format.ts';
import { readTermVectors, type TermVectors } from '../../../src/answering/words/term-vectors.ts';
import { encodeVectors } from '../../../src/training/words/encode-vectors.ts';
import { writeStringPool } from '../../../src/training/words/string-pool-writer.ts';
import { normalised } from '../../../src/training/words/vector-arithmetic.ts';

const read = (bytes: Uint8Array): TermVectors => {
  const reader = createByteReader(bytes, 'The vectors');
  readFormat(reader, 'The vectors', VECTORS_TAG, VERSION);
  return readTermVectors(reader);
};

/** The part after its format, of the terms "a", "b", … */
const partOf = (dimensions: number, terms: number, coordinates: readonly number[]): Uint8Array => {
  const writer = createByteWriter();
  writer.format(VECTORS_TAG, VERSION);
  writeStringPool(
    writer,
    Array.from({ length: terms }, (_, index) => String.fromCharCode(97 + index)),
  );
  writer.varint(dimensions);
  for (let index = 0; index < coordinates.length; index += 2)
    writer.uint8((coordinates[index] ?? 0) + 8 + (((coordinates[index + 1] ?? 0) + 8) << 4));
  return writer.finish();
};

const product = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

const naiveCosine = (one: readonly number[], other: readonly number[]): number =>
  product(one, other) / Math.sqrt(product(one, one) * product(other, other));

const coordinates = (length: number) => {
  const values = fc.array(fc.integer({ min: -7, max: 7 }), { minLength: length, maxLength: length });
  const extremes = fc.array(fc.constantFrom(-7, 7), { minLength: length, maxLength: length });
  return fc.oneof(values, extremes).filter((all) => all.some((value) => value !== 0));
};

const rows = fc
  .constantFrom(2, 4, 6, 64, 512)
  .chain((dimensions) => fc.tuple(coordinates(dimensions), coordinates(dimensions)));

describe('the cosine', () => {
  it('is that of the coordinates, the same both ways, never beyond 1, of a vector and itself exactly 1', () => {
    fc.assert(
      fc.property(rows, ([one, other]) => {
        const vectors = read(partOf(one.length, 2, [...one, ...other]));
        const [a = NaN, b = NaN] = [vectors.find('a'), vectors.find('b')];
        expect(vectors.cosine(a, b)).toBeCloseTo(naiveCosine(one, other), 12);
        expect(vectors.cosine(b, a)).toBe(vectors.cosine(a, b));
        expect(Math.abs(vectors.cosine(a, b))).toBeLessThanOrEqual(1);
        expect(vectors.cosine(a, a)).toBe(1);
      }),
    );
  });
});

describe('finding a vector', () => {
  const vectors = read(partOf(2, 2, [1, 0, 0, 0]));

  it('finds nothing for an unknown term', () => {
    expect(vectors.find('z')).toBeUndefined();
    expect(vectors.find('')).toBeUndefined();
  });

  it('finds nothing where the vector has no direction', () => {
    expect(vectors.find('a')).toBeDefined();
    expect(vectors.find('b')).toBeUndefined();
  });
});

describe('directions', () => {
  const direction = fc
    .array(fc.integer({ min: -10, max: 10 }), { minLength: 4, maxLength: 4 })
    .filter((values) => values.some((value) => Math.abs(value) > 5))
    .map((values) => normalised(Float64Array.from(values)));

  it('keep nearly their angles in 4 bits', () => {
    fc.assert(
      fc.property(direction, direction, (one, other) => {
        const vectors = read(
          encodeVectors([
            { term: 'a', direction: one },
            { term: 'b', direction: other },
          ]),
        );
        const [a = NaN, b = NaN] = [vectors.find('a'), vectors.find('b')];
        // A step is 1/7 at most, so four coordinates are off by half a step each: 1/7 in all, for each of the two.
        expect(Math.abs(vectors.cosine(a, b) - naiveCosine([...one], [...other]))).toBeLessThan(0.3);
      }),
    );
  });

  it('are the same bytes again', () => {
    const one = [{ term: 'a', direction: Float64Array.of(0.6, -0.8) }];
    expect(encodeVectors(one)).toEqual(encodeVectors(one));
  });

  it('that are none are found nowhere', () => {
    const vectors = read(encodeVectors([{ term: 'a', direction: Float64Array.of(0, 0) }]));
    expect(vectors.size).toBe(1);
    expect(vectors.find('a')).toBeUndefined();
  });

  it('cut off what few are larger than the rest', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      term: `a${String(index).padStart(3, '0')}`,
      direction: Float64Array.of(index === 0 ? 1000 : 1, 1),
    }));
    const vectors = read(encodeVectors(many));
    const [outlier = NaN, ordinary = NaN] = [vectors.find('a000'), vectors.find('a001')];
    expect(vectors.cosine(outlier, ordinary)).toBe(1);
  });
});

describe('a part of vectors is refused', () => {
  it.each([
    ['with an odd number of dimensions', partOf(3, 2, [1, 1, 1, 1, 1, 1])],
    ['without dimensions', partOf(0, 2, [])],
    ['with too many dimensions', partOf(514, 0, [])],
    ['when coordinates are missing', partOf(4, 2, [1, 1, 1, 1])],
    ['when there are too many coordinates', partOf(2, 2, [1, 1, 1, 1, 1, 1])],
    ['when it ends before its dimensions', partOf(2, 2, []).subarray(0, -1)],
  ])('%s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(ModelError);
  });
});
