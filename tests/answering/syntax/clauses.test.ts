import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/answering/syntax/token-class.ts';
import { readClauses } from '../../../src/answering/syntax/clauses.ts';
import type { Stretch } from '../../../src/answering/syntax/phrases.ts';
import { english } from '../../../src/text/english/english.ts';
import { models } from '../fixture.ts';
import { arbitraryText } from '../../text/arbitrary-text.ts';

const read = (text: string) => {
  const tokens = english.tokens(text);
  const classes = classify(tokens, english.partsOfSpeech(tokens, text), {
    isNumber: (word) => english.numberWords.has(word),
    verbShare: (word) => models.words.partsOfSpeech(word)?.verb ?? 0,
  });
  const lower = tokens.map((token) => token.text.toLowerCase());
  const words = ({ first, last }: Stretch): string => lower.slice(first, last + 1).join(' ');
  return { ...readClauses(classes, lower), size: tokens.length, lower, words };
};

/** Each verb with its subject and object, "-" for none. */
const triples = (text: string): readonly (readonly string[])[] => {
  const { clauses, words } = read(text);
  return clauses.map(({ verb, subject, object }) =>
    [subject, verb, object].map((stretch) => (stretch === undefined ? '-' : words(stretch))),
  );
};

describe('subject, verb and object', () => {
  it('stand before and after the verb', () => {
    expect(triples('The mill employed forty weavers.')).toEqual([['the mill', 'employed', 'forty weavers']]);
  });

  it('are those of each part between semicolons', () => {
    expect(triples('Aldney, in the north, makes nets; Brisk, on the coast, sells ropes.')).toEqual([
      ['aldney', 'makes', 'nets'],
      ['brisk', 'sells', 'ropes'],
    ]);
  });

  it('go on with the subject before at a second verb', () => {
    expect(triples('The council bought the mill and sold the weir.')).toEqual([
      ['the council', 'bought', 'the mill'],
      ['the council', 'sold', 'the weir'],
    ]);
  });

  it('are taken from the noun before "which"', () => {
    expect(triples('They crossed the bridge, which burned.')).toEqual([
      ['they', 'crossed', 'the bridge'],
      ['the bridge', 'burned', '-'],
    ]);
  });

  it('are found where the verb looks like a noun', () => {
    expect(triples('The harbour exports wool, herring and slate.')).toEqual([
      ['the harbour', 'exports', 'wool'],
    ]);
  });

  it('pass over an apposition', () => {
    expect(triples('Ada Pole, a weaver, founded the mill.')).toEqual([['ada pole', 'founded', 'the mill']]);
  });

  it('find the speaker after the speech', () => {
    expect(triples('“We like it,” said Ada Pole.').at(-1)).toEqual(['ada pole', 'said', '-']);
  });
});

it('knows who did it in the passive', () => {
  const { clauses, words, lower } = read('The bridge was built in 1874 by Ada Pole.');
  expect(clauses.map(({ verb }) => verb.isPassive)).toEqual([true]);
  expect(clauses[0]?.obliques.map(({ by, phrase }) => `${lower[by]} ${words(phrase)}`)).toEqual([
    'in 1874',
    'by ada pole',
  ]);
});

it('divides any sentence among its clauses, in order and without a gap', () => {
  assert(
    property(arbitraryText, (text) => {
      const { clauses, phrases, size } = read(text);
      const extents = clauses.map(({ extent }) => extent);
      expect(extents.map(({ first }) => first)).toEqual(
        extents.map((_, place) => (place === 0 ? 0 : (extents[place - 1]?.last ?? 0) + 1)),
      );
      expect(extents.at(-1)?.last ?? size - 1).toBe(size - 1);
      expect(phrases.every(({ first, last }) => first <= last && last < size)).toBe(true);
    }),
  );
});
