import { array, assert, constantFrom, integer, property, tuple, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePng, encodePng, type Picture } from './png.ts';
import { shrinkPng } from './shrink-png.ts';

const SIDE = 12;

const pictureOf = (colours: readonly (readonly number[])[]): Picture => ({
  width: SIDE,
  height: colours.length / SIDE,
  pixels: Uint8Array.from(colours.flat()),
});

describe('a PNG', () => {
  it('is read as it was written', () => {
    assert(
      property(
        uint8Array({ minLength: SIDE * 3, maxLength: SIDE * 3 }),
        integer({ min: 1, max: 5 }),
        (row, rows) => {
          const picture = {
            width: SIDE,
            height: rows,
            pixels: Uint8Array.from(Array.from({ length: rows }, () => Array.from(row)).flat()),
          };
          expect(decodePng(encodePng(picture))).toEqual(picture);
        },
      ),
    );
  });
});

describe('a picture that is shrunk', () => {
  it('keeps every colour, where it has few', () => {
    const few = constantFrom([0, 0, 0], [255, 255, 255], [35, 39, 42], [36, 39, 42], [12, 200, 90]);
    assert(
      property(array(few, { minLength: SIDE * 3, maxLength: SIDE * 3 }), (colours) => {
        const picture = pictureOf(colours);
        expect(decodePng(shrinkPng(encodePng(picture)))).toEqual(picture);
      }),
    );
  });

  it('has at most 128 colours, each of which was there', () => {
    const any = tuple(
      integer({ min: 0, max: 255 }),
      integer({ min: 0, max: 255 }),
      integer({ min: 0, max: 255 }),
    );
    assert(
      property(array(any, { minLength: SIDE * 20, maxLength: SIDE * 20 }), (colours) => {
        const { pixels } = decodePng(shrinkPng(encodePng(pictureOf(colours))));
        const left = new Set(colours.map((_, at) => pixels.slice(at * 3, at * 3 + 3).join()));
        const known = new Set(colours.map((colour) => colour.join()));
        expect(left.size).toBeLessThanOrEqual(128);
        expect(Array.from(left).filter((colour) => !known.has(colour))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
