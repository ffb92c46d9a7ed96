import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteReader } from '../../../src/answering/model/byte-reader.ts';
import { createByteWriter } from '../../../src/answering/model/byte-writer.ts';

describe('bytes', () => {
  it('give back the numbers that were written', () => {
    const number = fc.oneof(
      fc.record({ kind: fc.constant('uint8' as const), value: fc.nat(0xff) }),
      fc.record({ kind: fc.constant('uint16' as const), value: fc.nat(0xff_ff) }),
      fc.record({ kind: fc.constant('uint32' as const), value: fc.nat(0xff_ff_ff_ff) }),
      fc.record({ kind: fc.constant('varint' as const), value: fc.nat(0xff_ff_ff_ff) }),
      fc.record({ kind: fc.constant('varint' as const), value: fc.nat(300) }),
      fc.record({ kind: fc.constant('float32' as const), value: fc.float() }),
      fc.record({ kind: fc.constant('float64' as const), value: fc.double() }),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 300, size: 'max' }), (numbers) => {
        const writer = createByteWriter();
        for (const { kind, value } of numbers) writer[kind](value);
        const reader = createByteReader(writer.finish(), 'The file');
        for (const { kind, value } of numbers) expect(reader[kind]()).toBe(value);
        reader.end();
      }),
    );
  });

  it('refuse a number that does not end', () => {
    const reader = createByteReader(new Uint8Array(9).fill(0xff), 'The file');
    expect(() => reader.varint()).toThrow('The file is damaged: it holds a number that is too long');
  });
});
