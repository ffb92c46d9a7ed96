import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHashedLinear, encodeHashedLinear } from '../../../src/answering/model/hashed-linear-bytes.ts';
import { scoreHashedLinear, type HashedLinear } from '../../../src/answering/model/hashed-linear.ts';
import { crashes, lengthsRead } from './damaged.ts';

const SMALL: HashedLinear = { bits: 2, weights: Int8Array.of(1, 0, -3, 10), scale: 0.5, bias: -1 };

/** Tables with few or many weights. */
const model: fc.Arbitrary<HashedLinear> = fc
  .tuple(
    fc.integer({ min: 1, max: 8 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.infiniteStream(fc.integer({ min: -127, max: 127 })),
    fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  )
  .map(([bits, filled, values, chances]) => ({
    bits,
    weights: Int8Array.from({ length: 2 ** bits }, () =>
      chances.next().value! < filled ? values.next().value! : 0,
    ),
    scale: 0.01,
    bias: filled,
  }));

describe('a hashed linear model', () => {
  it.each([
    { hashes: [], score: -1 },
    { hashes: [0], score: -0.5 },
    { hashes: [3, 2], score: 2.5 },
    { hashes: [3, 3], score: 9 },
    { hashes: [4, 0xff_ff_ff_ff], score: 4.5 },
  ])('gives features $hashes the sum of their weights', ({ hashes, score }) => {
    expect(scoreHashedLinear(SMALL, hashes)).toBe(score);
    expect(scoreHashedLinear(SMALL, Uint32Array.from(hashes))).toBe(score);
  });

  it('scores a part of the hashes', () => {
    expect(scoreHashedLinear(SMALL, Uint32Array.of(3, 0, 2, 3), 1, 3)).toBe(-2);
  });

  it('is the same after it was bytes', () => {
    fc.assert(
      fc.property(model, (each) => {
        expect(decodeHashedLinear(encodeHashedLinear(each))).toEqual(each);
      }),
    );
  });

  it('takes little room when few weights are not 0, and no more than a byte a weight when all are', () => {
    const bits = 16;
    const few = new Int8Array(2 ** bits);
    for (let place = 0; place < few.length; place += 1000) few[place] = 5;
    const all = Int8Array.from(few, (_, place) => Math.imul(place, 0x9e_37_79_b9) >>> 24);
    expect(encodeHashedLinear({ ...SMALL, bits, weights: few }).length).toBeLessThan(150);
    expect(encodeHashedLinear({ ...SMALL, bits, weights: all }).length).toBeLessThan(2 ** bits + 100);
  });

  it('is refused when it is cut or continued', () => {
    expect(lengthsRead(encodeHashedLinear(SMALL), decodeHashedLinear)).toEqual([]);
  });

  it('is read or refused, whatever byte of it is wrong', () => {
    expect(crashes(encodeHashedLinear(SMALL), decodeHashedLinear)).toEqual([]);
    const bits = 12;
    const weights = new Int8Array(2 ** bits);
    weights.fill(3, 100, 110);
    expect(crashes(encodeHashedLinear({ ...SMALL, bits, weights }), decodeHashedLinear)).toEqual([]);
  });
});
