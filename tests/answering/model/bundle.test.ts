import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packBundle, partOf, unpackBundle } from '../../../src/answering/model/bundle.ts';
import { ModelError } from '../../../src/answering/model/model-error.ts';
import { lengthsRead } from './damaged.ts';

const parts = fc
  .array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 200 })), { maxLength: 5 })
  .map((entries) => new Map(entries));

const SMALL = new Map([
  ['ranker', Uint8Array.of(1, 2, 3)],
  ['reader', new Uint8Array(500).fill(7)],
]);

describe('a bundle', () => {
  it('gives back its parts, in order', () => {
    fc.assert(
      fc.property(parts, (parts) => {
        expect([...unpackBundle(packBundle(parts), 'readers.bin')]).toEqual([...parts]);
      }),
    );
  });

  it('is the same for the same parts, and smaller than they are', () => {
    const packed = packBundle(SMALL);
    expect(packBundle(new Map(SMALL))).toEqual(packed);
    expect(packed.length).toBeLessThan(100);
  });

  it('is refused whatever byte of it is wrong', () => {
    const packed = packBundle(SMALL);
    for (let place = 0; place < packed.length; place += 1) {
      const damaged = packed.slice();
      damaged[place]! ^= 1;
      expect(() => unpackBundle(damaged, 'readers.bin')).toThrow(ModelError);
    }
  });

  it('is refused when it is cut or continued', () => {
    expect(lengthsRead(packBundle(SMALL), (damaged) => unpackBundle(damaged, 'readers.bin'))).toEqual([]);
  });

  it.each([
    { fault: 'is empty', content: new Uint8Array(0), message: /^readers\.bin is cut short/u },
    {
      fault: 'is another file',
      content: new TextEncoder().encode('{"a": 1}'),
      message: /^readers\.bin is of another kind/u,
    },
    {
      fault: 'has a wrong checksum',
      content: packBundle(SMALL).map((byte, place) => (place === 5 ? byte ^ 1 : byte)),
      message: /^readers\.bin is damaged: its checksum is wrong/u,
    },
  ])('that $fault is refused with its name and the remedy', ({ content, message }) => {
    expect(() => unpackBundle(content, 'readers.bin')).toThrow(message);
    expect(() => unpackBundle(content, 'readers.bin')).toThrow('Run "npm run train" to make it again.');
  });

  it('says which part is not there', () => {
    expect(partOf(SMALL, 'ranker', 'readers.bin')).toEqual(Uint8Array.of(1, 2, 3));
    expect(() => partOf(SMALL, 'gate', 'readers.bin')).toThrow('readers.bin has no part "gate".');
  });
});
