import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/cli/display-width.ts';
import { wrapSpans } from '../../src/cli/wrap.ts';

const lines = (text: string, columns: number): readonly string[] =>
  wrapSpans(text, columns).map(({ start, end }) => text.slice(start, end));

describe('displayWidth', () => {
  it.each([
    ['quay', 4],
    ['cafe\u0301', 4],
    ['港口', 4],
    ['a\u200Db', 2],
    ['', 0],
  ])('of %j is %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrapSpans', () => {
  it('breaks at white space and fills the lines', () => {
    expect(lines('the port of Selmouth approved', 12)).toEqual(['the port of', 'Selmouth', 'approved']);
  });

  it('cuts a word that is wider than a line, and goes on behind it', () => {
    expect(lines('an incomprehensible plan', 8)).toEqual(['an', 'incompre', 'hensible', 'plan']);
  });

  it('counts wide characters twice and cuts between them', () => {
    expect(lines('塞尔茅斯港口', 4)).toEqual(['塞尔', '茅斯', '港口']);
  });

  it('keeps every word, once, in order, and no line is too wide unless one character is', () => {
    const text = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '\n', '  ', 'quay')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (parts, columns) => {
        const whole = parts.join('');
        const spans = wrapSpans(whole, columns);
        let done = 0;
        for (const { start, end } of spans) {
          expect(start).toBeLessThan(end);
          expect(whole.slice(done, start).trim()).toBe('');
          const line = whole.slice(start, end);
          const characters = [...new Intl.Segmenter().segment(line)].length;
          expect(displayWidth(line) <= columns || characters === 1).toBe(true);
          done = end;
        }
        expect(whole.slice(done).trim()).toBe('');
      }),
    );
  });
});
