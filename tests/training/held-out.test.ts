import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { heldOut } from '../../src/evaluation/held-out.ts';

const titles = Array.from({ length: 400 }, (_, index) => `Article ${index}`);

const draw = (seed: number): readonly boolean[] => titles.map((title) => heldOut(title, seed));

it('holds about half of the articles out, whatever the seed', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 2, 42, 1234), (seed) => {
      const share = titles.filter((title) => heldOut(title, seed)).length / titles.length;
      expect(share).toBeGreaterThan(0.4);
      expect(share).toBeLessThan(0.6);
    }),
  );
});

it('is the same for the same title and seed, and another draw for another seed', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('is a fixed draw, so that models made at different times agree', () => {
  expect(['Andes', 'Acronym', 'Comics', 'Geology'].map((title) => heldOut(title, 1))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
