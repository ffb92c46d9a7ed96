import { describe, expect, it } from 'vitest';

import { packBundle, unpackBundle } from '../../../src/answering/model/bundle.ts';
import { VECTORS_PART } from '../../../src/answering/words/file-format.ts';
import { decodeWordTable } from '../../../src/answering/words/word-table.ts';
import { english } from '../../../src/text/english/english.ts';
import { buildWordTable } from '../../../src/training/words/build-word-table.ts';
import { parseDictionary } from '../../../src/training/words/dictionary.ts';
import { tinyDictionary } from './tiny-dictionary.ts';
import { tinyEmbeddings } from './vector-fixture.ts';

const article = (title: string, ...paragraphs: string[]) => ({ title, paragraphs });

const texts = [
  [
    article(
      'One',
      'The water is in the bottle.',
      'Water runs, and the harbour is full.',
      'The harbour again.',
    ),
    article('Two', 'Some water and a bottle.', 'The garden has water.'),
  ],
  [
    article('Three', 'I like the bottle.', 'Good water, a good bottle.'),
    article('Four', 'Not a good one. The water was off.'),
  ],
];

const build = () => buildWordTable(tinyDictionary, texts, tinyEmbeddings, english, () => undefined);
const table = decodeWordTable(build());

describe('the built table', () => {
  it('is the same bytes for the same input', () => {
    expect(build()).toEqual(build());
  });

  it('reports its stages in order', () => {
    const stages: string[] = [];
    buildWordTable(tinyDictionary, texts, tinyEmbeddings, english, (stage) => stages.push(stage));
    expect(stages).toEqual(['dictionary', 'background', 'vectors', 'encoding', 'done']);
  });

  it.each([
    ['dax', 'dacks', 'synonym'],
    ['dax', 'wug', 'hypernym'],
    ['wug', 'dax', 'hyponym'],
    ['dax', 'blick', 'derivation'],
    ['blick', 'dax', 'derivation'],
    ['blick', 'dacks', 'indirect'],
    ['blick', 'plim', 'entailment'],
    ['plim', 'blick', 'entailment'],
    ['daxen', 'daxish', 'similar'],
    ['daxish', 'daxen', 'similar'],
    ['daxen', 'undaxen', 'antonym'],
    ['daxen', 'dax', 'pertainym'],
    ['daxly', 'daxen', 'pertainym'],
    ['zorb', 'wug', 'instance'],
  ])('relates %s to %s as %s', (word, other, relation) => {
    expect(table.related(word).find((related) => related.word === other)?.relation).toBe(relation);
  });

  it('keeps phrases that name kinds or were met, and no others', () => {
    expect(table.lemmas('great wug')).toEqual([{ lemma: 'great wug', part: 'noun' }]);
    expect(table.lemmas('rare old tool')).toEqual([]);
    expect(table.related('dax').map(({ word }) => word)).not.toContain('great wug');
  });

  it('knows kinds through any number of steps, and instances', () => {
    expect(table.isKindOf('dax', 'thing')).toBe(true);
    expect(table.isKindOf('zorb', 'wug')).toBe(true);
    expect(table.isKindOf('zorb', 'dax')).toBe(false);
    expect(table.isKindOf('thing', 'dax')).toBe(false);
  });

  it('takes the class of the first sense', () => {
    expect(table.broadClass('wug', 'noun')).toBe('animal');
    expect(table.broadClass('thing', 'noun')).toBe('tops');
    expect(table.broadClass('blick', 'verb')).toBe('motion');
  });

  it('makes the commonest term 1 and puts the others below', () => {
    expect(table.commonness('water')).toBe(1);
    expect(table.commonness('bottl')).toBeLessThan(1);
    expect(table.commonness('bottl')).toBeGreaterThanOrEqual(0);
  });

  it('has no background for what fills one article alone', () => {
    expect(table.commonness(english.stem('harbour'))).toBe(0);
    expect(table.commonness(english.stem('garden'))).toBe(0);
  });
});

const similarity = (word: string, other: string): number =>
  table.similarity(english.stem(word), english.stem(other));

describe('word vectors of the built table', () => {
  it('are near for words of one family and far across', () => {
    expect(similarity('river', 'ponds')).toBeGreaterThan(0.5);
    expect(similarity('mayors', 'minister')).toBeGreaterThan(0.5);
    expect(similarity('river', 'mayor')).toBeLessThan(0);
  });

  it('give 0 for an unknown term and for a stop word', () => {
    expect(similarity('river', 'qwrtzx')).toBe(0);
    expect(similarity('the', 'river')).toBe(0);
    expect(table.vectorOf('qwrtzx')).toBeUndefined();
  });
});

describe('a table is refused', () => {
  const file = build();
  const parts = [...unpackBundle(file, 'words.bin')];

  it.each(parts.map(([name]) => name))('without its part "%s"', (missing) => {
    const rest = packBundle(new Map(parts.filter(([name]) => name !== missing)));
    expect(() => decodeWordTable(rest)).toThrow(
      new RegExp(`^models/words\\.bin has no part "${missing}".*npm run train`),
    );
  });

  it('when its word vectors are cut short', () => {
    const broken = parts.map(
      ([name, bytes]) => [name, name === VECTORS_PART ? bytes.subarray(0, -1) : bytes] as const,
    );
    expect(() => decodeWordTable(packBundle(new Map(broken)))).toThrow(
      /^models\/words\.bin: part "vectors" is cut short.*npm run train/,
    );
  });
});

describe('the dictionary', () => {
  const dictionary = parseDictionary(tinyDictionary);

  it('reads tag counts of adjective satellites', () => {
    expect(dictionary.lemmas.get('daxish')?.adjective).toEqual([{ synset: 'a00000080', tagCount: 2 }]);
  });

  it('keeps the order of senses', () => {
    expect(dictionary.lemmas.get('wug')?.noun.map(({ tagCount }) => tagCount)).toEqual([40, 0]);
  });

  it('takes the position mark off an adjective', () => {
    expect(dictionary.synsets.get('a00000070')?.words).toEqual(['daxen']);
  });

  it('refuses a line that ends too early', () => {
    const broken = { ...tinyDictionary, data: { ...tinyDictionary.data, verb: '00000050 38 v 02 blick\n' } };
    expect(() => parseDictionary(broken)).toThrow(/ends too early: "00000050/);
  });
});
