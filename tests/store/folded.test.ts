import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, foldedQuestion, foldedWords } from '../../src/store/folded.ts';

describe('a folded text', () => {
  it.each([
    ['Café', 'CAFE\u0301'],
    ['“Ardle’s mill” – 1874', '"ardle\'s  MILL" - 1874'],
    ['ﬁve', 'FIVE'],
    ['İstanbul', 'istanbul'],
    ['Ⅳ', 'iv'],
  ])('is the same for %s and %s', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['C', 'C++'],
    ['mill', 'mills'],
    ['किताब', 'कतब'],
  ])('differs for %s and %s', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  it('is its own folded form', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a folded question', () => {
  it.each([
    ['When did the mill open?', ' “when did the mill open” '],
    ['¿Quién?', 'quien'],
    ['什么？', '什么'],
  ])('is the same for %s and %s', (one, other) => {
    expect(foldedQuestion(one)).toBe(foldedQuestion(other));
  });

  it.each([
    ['What is C#?', 'What is C?'],
    ['???', '!'],
  ])('differs for %s and %s', (one, other) => {
    expect(foldedQuestion(one)).not.toBe(foldedQuestion(other));
  });
});

it('searches for each word once', () => {
  expect(foldedWords(' Mill  weir MILL ')).toEqual(['mill', 'weir']);
  expect(foldedWords(' ')).toEqual([]);
});
