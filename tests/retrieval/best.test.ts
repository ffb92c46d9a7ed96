import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBest } from '../../src/retrieval/best.ts';

describe('the best few', () => {
  it('are the head of all items sorted, those that came first before their equals', () => {
    const item = fc.record({ score: fc.integer({ min: 0, max: 5 }), name: fc.string() });
    fc.assert(
      fc.property(fc.array(item), fc.nat({ max: 10 }), (items, limit) => {
        const best = createBest<(typeof items)[number]>(limit);
        for (const one of items) best.offer(one.score, one);
        expect(best.items).toEqual(items.toSorted((a, b) => b.score - a.score).slice(0, limit));
      }),
    );
  });
});
