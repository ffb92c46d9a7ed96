import { describe, expect, it } from 'vitest';
import { bestF1, exactMatch, normaliseSquad } from '../../src/evaluation/squad-score.ts';

describe('normaliseSquad', () => {
  it.each([
    ['The Mother  See\nof Etchmiadzin.', 'mother see of etchmiadzin'],
    ["John's $3.5 million", 'johns 35 million'],
    ['a well-known theatre', 'wellknown theatre'],
    // Only ASCII punctuation goes, as in the published script.
    ['“an apple” – café', '“ apple” – café'],
    ['à the élan a', 'à élan'],
    ['a-the', 'athe'],
    ['The', ''],
  ])('of %j is %j', (text, normal) => {
    expect(normaliseSquad(text)).toBe(normal);
  });
});

describe('exactMatch', () => {
  it('holds when any of the acceptable answers is the same in normal form', () => {
    expect(exactMatch('the Two delegates.', ['three', 'two delegates'])).toBe(true);
    expect(exactMatch('two', ['two delegates'])).toBe(false);
    expect(exactMatch('two', [])).toBe(false);
  });
});

describe('bestF1', () => {
  it('is the harmonic mean of precision and recall, the best over the acceptable answers', () => {
    // Precision 2/3, recall 2/2.
    expect(bestF1('exactly two delegates', ['nine', 'two delegates'])).toBeCloseTo(0.8, 10);
  });

  it('counts a repeated word no oftener than it is there', () => {
    // Precision 1/3, recall 1/1.
    expect(bestF1('two two two', ['two'])).toBeCloseTo(0.5, 10);
  });

  it('is 0 without a shared word, and for an empty reading', () => {
    expect(bestF1('nine', ['two'])).toBe(0);
    expect(bestF1('', ['two'])).toBe(0);
    expect(bestF1('the', ['the'])).toBe(0);
  });
});
