import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashFeature, hashPair, hashString, hashTriple } from '../../../src/answering/model/hash-feature.ts';

const part = fc.oneof(fc.string(), fc.nat(0xff_ff_ff_ff));

/** A text of whole 32-bit blocks, as MurmurHash3 reads it. */
const blocksOf = (text: string): readonly number[] => {
  const bytes = new TextEncoder().encode(text);
  return [...new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)];
};

describe('a string', () => {
  it.each([
    { text: '', hash: 0x81_1c_9d_c5 },
    { text: 'a', hash: 0xe4_0c_29_2c },
    { text: 'foobar', hash: 0xbf_9c_f9_68 },
  ])('"$text" has the published FNV-1a value', ({ text, hash }) => {
    expect(hashString(text)).toBe(hash);
  });
});

describe('a feature', () => {
  it.each([
    { text: 'test', hash: 0xba_6b_d2_13 },
    { text: 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', hash: 0xee_92_5b_90 },
  ])('of the blocks of "$text" has the published MurmurHash3 value', ({ text, hash }) => {
    expect(hashFeature(...blocksOf(text))).toBe(hash);
  });

  it('is the same whether its strings were hashed before or not', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const hashed = parts.map((each) => (typeof each === 'string' ? hashString(each) : each));
        expect(hashFeature(...hashed)).toBe(hashFeature(...parts));
      }),
    );
  });

  it('is the same by the ways for two and three numbers', () => {
    fc.assert(
      fc.property(fc.nat(0xff_ff_ff_ff), fc.nat(0xff_ff_ff_ff), fc.integer(), (a, b, c) => {
        expect(hashPair(a, b)).toBe(hashFeature(a, b));
        expect(hashTriple(a, b, c)).toBe(hashFeature(a, b, c));
      }),
    );
  });

  it('depends on the order and the number of its parts', () => {
    const features = [['a', 'b'], ['b', 'a'], ['ab'], ['a', 'b', 0], [0, 'a', 'b'], ['a'], []];
    expect(new Set(features.map((parts) => hashFeature(...parts))).size).toBe(features.length);
  });

  it('spreads counting numbers evenly over the lowest bits', () => {
    const counts = new Uint32Array(256);
    for (let number = 0; number < 25_600; number += 1) counts[hashPair(7, number) & 0xff]! += 1;
    const unevenness = counts.reduce((sum, count) => sum + (count - 100) ** 2 / 100, 0);
    // Chi squared with 255 degrees of freedom: 255 ± 23.
    expect(unevenness).toBeLessThan(255 + 5 * 23);
  });
});
