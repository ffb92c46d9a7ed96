import { describe, expect, it } from 'vitest';

import { english } from '../../src/text/english/english.ts';
import { arbitraryText } from './arbitrary-text.ts';
import { holdsFor } from './holds-for.ts';

const termsOf = (text: string): string[] =>
  english.tokens(text).flatMap((token) => {
    const term = english.term(token);
    return term === undefined ? [] : [term];
  });

describe('terms that meet', () => {
  it.each([
    ['case', 'TAIHU Lake', 'taihu lake'],
    ['possessives', "Zhili's industry", 'Zhili industries'],
    ['curly apostrophes', 'Zhili’s', "zhili's"],
    ['a possessive set apart', 'Zhili ’s mill', 'Zhili mill'],
    ['plural possessives', "the companies' goal", 'company goal'],
    ['diacritics', 'café Škoda Łódź', 'cafe skoda lodz'],
    ['full-width letters', 'ＧＤＰ', 'gdp'],
    ['hyphens', 'high-quality', 'high quality'],
    ['thousands separators', '450,000', '450000'],
    ['fractions of one sign', '½', '1/2'],
    ['inflection', 'developing developments', 'developed development'],
    ['dotted acronyms', 'U.S. economy', 'US economies'],
  ])('%s', (_, one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
    expect(termsOf(one)).not.toEqual([]);
  });

  it.each([
    'aluminium aluminum',
    'colour color',
    'neighbouring neighboring',
    'centres centers',
    'kilometres kilometers',
    'organisation organization',
    'industrialised industrialized',
    'analysed analyzed',
    'travelled traveled',
    'programmes programs',
    'catalogue catalog',
    'defence defense',
    'fulfil fulfill',
    'modelling modeling',
    'grey gray',
  ])('spelled either way: %s', (pair) => {
    const [british, american] = termsOf(pair);
    expect(british).toBe(american);
  });

  it.each([
    'revise revision',
    'supervise supervision',
    'precise precision',
    'advertise advertising',
    'promise promising',
  ])('words that only look British: %s', (pair) => {
    const [one, other] = termsOf(pair);
    expect(one).toBe(other);
  });
});

describe('terms that stay apart', () => {
  it.each(['four for', 'hour her', 'tour tor', 'wise wiz', '2019 2018', '33.265 33265', '2/3 23', 'us US'])(
    '%s',
    (pair) => {
      const [one = '', other = ''] = pair.split(' ');
      expect(termsOf(one)).not.toEqual(termsOf(other));
    },
  );
});

describe('what has no term', () => {
  it('stop words, punctuation and bare possessives', () => {
    expect(termsOf("What is the of, and don't they've ’s — %?")).toEqual([]);
  });

  it('is no number word', () => {
    expect(termsOf('six dozen')).toEqual(['six', 'dozen']);
  });
});

describe('isStopWord', () => {
  it.each(['the', 'The', 'don’t', "they've", 'WHICH'])('%s', (word) =>
    expect(english.isStopWord(word)).toBe(true),
  );
  it.each(['mill', 'billion', 'six'])('not %s', (word) => expect(english.isStopWord(word)).toBe(false));
});

describe('any term', () => {
  it('is not empty and holds no white space', () => {
    expect(
      holdsFor(arbitraryText, (text) => {
        for (const term of termsOf(text)) expect(term).toMatch(/^\S+$/);
      }),
    ).not.toThrow();
  });
});

describe('number words and months', () => {
  it.each([
    ['zero', 0],
    ['six', 6],
    ['nineteen', 19],
    ['ninety', 90],
    ['dozen', 12],
    ['billion', 1e9],
  ])('%s', (word, value) => expect(english.numberWords.get(word)).toBe(value));

  it.each([
    ['january', 1],
    ['sept', 9],
    ['may', 5],
    ['dec', 12],
  ])('%s', (word, month) => expect(english.months.get(word)).toBe(month));
});
