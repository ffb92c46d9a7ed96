import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildStringTable, openStringTable } from '../../src/indexing/string-table.ts';

/** Any strings, halves of surrogate pairs among them. */
const strings = fc.uniqueArray(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '\uD800', '\uDC00', '湖州', 'constructor', '__proto__'),
  ),
);

describe('a string table', () => {
  it('gives each string its place as its number, and back', () => {
    fc.assert(
      fc.property(strings, fc.string({ unit: 'binary' }), (known, other) => {
        const table = openStringTable(structuredClone(buildStringTable(known).columns));
        expect(table.size).toBe(known.length);
        expect(known.map(table.numberOf)).toEqual([...known.keys()]);
        expect(known.map((_, number) => table.stringOf(number))).toEqual(known);
        expect(table.numberOf(other)).toBe(known.indexOf(other));
      }),
    );
  });

  it('holds a string of any length', () => {
    const long = 'ab'.repeat(10_000);
    const table = buildStringTable([long, 'ab']);
    expect(table.stringOf(0)).toBe(long);
    expect(table.numberOf(long)).toBe(0);
  });

  it('says when it has no such number', () => {
    expect(() => buildStringTable(['town']).stringOf(1)).toThrow(/has 1 strings: none is number 1/);
    expect(() => buildStringTable([]).stringOf(0)).toThrow(RangeError);
  });
});
