import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type ByteReader, createByteReader } from '../../../src/answering/model/byte-reader.ts';
import { ModelError } from '../../../src/answering/model/model-error.ts';
import { createLinks, signed, unsigned } from '../../../src/answering/words/links.ts';
import { readNumbers } from '../../../src/answering/words/number-column.ts';
import { readStringPool } from '../../../src/answering/words/string-pool.ts';
import { type ByteWriter, createByteWriter } from '../../../src/answering/model/byte-writer.ts';
import { writeNumbers } from '../../../src/training/words/number-column-writer.ts';
import { writeStringPool } from '../../../src/training/words/string-pool-writer.ts';

const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });

const readerOf = (write: (writer: ByteWriter) => void): ByteReader => {
  const writer = createByteWriter();
  write(writer);
  return createByteReader(writer.finish(), 'The column');
};

describe('numbers', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(uint32), (values) => {
        const reader = readerOf((writer) => writeNumbers(writer, values));
        expect([...readNumbers(reader)]).toEqual(values);
        expect(reader.left()).toBe(0);
      }),
    );
  });

  it.each([
    ['too few bytes', [3, 2, 1, 1]],
    ['too many bytes', [1, 2, 1, 1]],
    ['a number without its end', [1, 1, 0x80]],
    ['less than was announced', [2, 9, 1]],
  ])('are refused with %s', (_, bytes) => {
    expect(() => readNumbers(createByteReader(Uint8Array.from(bytes), 'The column'))).toThrow(ModelError);
  });

  it('keep their sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), (value) => {
        expect(unsigned(value)).toBeGreaterThanOrEqual(0);
        expect(signed(unsigned(value))).toBe(value);
      }),
    );
  });
});

describe('string pool', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-d -]{1,6}$/)).map((list) => list.toSorted());

  it('finds each of its strings at its place, and nothing else', () => {
    fc.assert(
      fc.property(words, fc.string(), (strings, other) => {
        const pool = readStringPool(readerOf((writer) => writeStringPool(writer, strings)));
        expect(pool.size).toBe(strings.length);
        expect(strings.map((_, index) => pool.at(index))).toEqual(strings);
        expect(strings.map((text) => pool.find(text))).toEqual(strings.map((_, index) => index));
        expect(pool.find(other)).toBe(strings.indexOf(other));
      }),
    );
  });

  it('refuses an index that is not there', () => {
    const pool = readStringPool(readerOf((writer) => writeStringPool(writer, ['a'])));
    expect(() => pool.at(1)).toThrow(RangeError);
    expect(() => pool.at(-1)).toThrow(RangeError);
  });
});

it('links give every pair back', () => {
  const nodes = 6;
  const node = fc.integer({ min: 0, max: nodes - 1 });
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node)), (pairs) => {
      const links = createLinks(
        {
          sources: Uint32Array.from(pairs, ([source]) => source),
          targets: Uint32Array.from(pairs, ([, target]) => target),
        },
        nodes,
      );
      for (let source = 0; source < nodes; source++) {
        const expected = pairs.filter(([from]) => from === source).map(([, target]) => target);
        expect([...links.from(source)]).toEqual(expected);
      }
    }),
  );
});
