import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestWord, slipOf } from '../../../src/answering/question/spelling.ts';

const words = new Map([
  ['aluminum', 9],
  ['manager', 4],
  ['general', 5],
  ['visit', 1],
  ['norwich', 7],
  ['harwich', 3],
]);
const vocabulary = {
  has: (word: string) => words.has(word),
  beginningWith: (beginning: string, least: number, most: number) =>
    Array.from(words).filter(
      ([word]) => word.startsWith(beginning) && word.length >= least && word.length <= most,
    ),
};
const isName = (word: string): boolean => word.endsWith('wich');

describe('edit distance', () => {
  it('is symmetric, zero only for the same word, and cut at its limit', () => {
    const word = string({ unit: constantFrom('a', 'b', 'c'), maxLength: 7 });
    assert(
      property(word, word, (a, b) => {
        const distance = editDistance(a, b, 10);
        expect(distance).toBe(editDistance(b, a, 10));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b, 1)).toBe(Math.min(distance, 2));
      }),
    );
  });

  it('counts two neighbours swapped as one', () => {
    expect(editDistance('wrok', 'work', 3)).toBe(1);
  });
});

describe('the nearest word', () => {
  it.each([
    ['alumnium', 'aluminum'],
    ['manger', 'manager'],
    ['genral', 'general'],
    ['vist', 'visit'],
    ['norwhich', 'norwich'],
    ['nowrich', 'norwich'],
  ])('%s is %s', (typed, expected) => {
    expect(nearestWord(typed, vocabulary, isName)).toBe(expected);
  });

  it('never turns one name into another by replacing a letter', () => {
    expect(nearestWord('narwich', vocabulary, isName)).toBeUndefined();
    expect(nearestWord('norwick', vocabulary, isName)).toBeUndefined();
  });

  it('leaves known and short words alone', () => {
    expect(nearestWord('visit', vocabulary, isName)).toBeUndefined();
    expect(nearestWord('vit', vocabulary, isName)).toBeUndefined();
  });
});

const isKnownName = (word: string): boolean => word === 'sahra';

describe('the slip of a real word', () => {
  const known = new Map([
    ['trial', 3],
    ['losing', 2],
    ['dairy', 5],
    ['cost', 9],
    ['crane', 1],
    ['sahra', 4],
  ]);

  const rows: readonly (readonly [string, string | undefined, string])[] = [
    ['trail', 'trial', 'neighbours swapped'],
    ['diary', 'dairy', 'neighbours swapped'],
    ['loosing', 'losing', 'one letter twice'],
    ['coast', undefined, 'a letter more is another word'],
    ['crate', undefined, 'a letter replaced is another word'],
    ['sahar', undefined, 'a name is no slip'],
    ['cots', undefined, 'too short to tell'],
    ['trial', undefined, 'known as it is'],
  ];

  it.each(rows)('%s is %s: %s', (typed, expected) => {
    expect(slipOf(typed, known, isKnownName)).toBe(expected);
  });
});
