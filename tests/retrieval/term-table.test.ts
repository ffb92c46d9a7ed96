import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermTable } from '../../src/retrieval/term-table.ts';

describe('term table', () => {
  it('gives a term one number, whatever its letters', () => {
    const table = createTermTable();
    const town = table.acquire('town');
    const proto = table.acquire('__proto__');
    expect(table.acquire('town')).toBe(town);
    expect(proto).not.toBe(town);
    expect(table.idOf('__proto__')).toBe(proto);
    expect(table.idOf('constructor')).toBeUndefined();
  });

  it('keeps a term as long as it is used, then gives its number away', () => {
    const table = createTermTable();
    const town = table.acquire('town');
    table.acquire('town');
    table.release(town);
    expect(table.idOf('town')).toBe(town);
    table.release(town);
    expect(table.idOf('town')).toBeUndefined();
    expect(table.acquire('lake')).toBe(town);
    expect(table.capacity).toBe(1);
  });

  it('refuses to release what is not used', () => {
    const table = createTermTable();
    expect(() => table.release(0)).toThrow(/Term number 0/);
    table.release(table.acquire('town'));
    expect(() => table.release(0)).toThrow(/Term number 0/);
  });

  it('has a number of its own for every term in use, in any sequence of uses', () => {
    const step = fc.record({ term: fc.constantFrom('a', 'b', 'c', 'd', 'e'), acquire: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const table = createTermTable();
        const uses = new Map<string, number>();
        let mostAtOnce = 0;
        for (const { term, acquire } of steps) {
          const id = table.idOf(term);
          if (acquire) table.acquire(term);
          else if (id !== undefined) table.release(id);
          uses.set(term, Math.max(0, (uses.get(term) ?? 0) + (acquire ? 1 : -1)));
          const used = [...uses].filter(([, count]) => count > 0).map(([name]) => name);
          mostAtOnce = Math.max(mostAtOnce, used.length);
          const ids = used.map((name) => table.idOf(name));
          expect(ids).not.toContain(undefined);
          expect(new Set(ids).size).toBe(used.length);
          expect([...uses.keys()].filter((name) => table.idOf(name) !== undefined)).toHaveLength(used.length);
        }
        expect(table.capacity).toBe(mostAtOnce);
      }),
    );
  });
});
