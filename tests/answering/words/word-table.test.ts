import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { packBundle } from '../../../src/answering/model/bundle.ts';
import { GRAPH_PART, GRAPH_TAG } from '../../../src/answering/words/file-format.ts';
import { KIND_BRIDGES } from '../../../src/answering/words/kind-bridges.ts';
import { decodeWordTable } from '../../../src/answering/words/word-table.ts';
import { english } from '../../../src/text/english/english.ts';
import { wordsFile, wordTable } from './words-file.ts';

const table = wordTable();

const strength = (word: string, other: string): number =>
  table.related(word).find((related) => related.word === other)?.strength ?? 0;

describe('related words', () => {
  it.each([
    ['inflection', 'bought', 'buy'],
    ['inflection', 'buy', 'bought'],
    ['inflection', 'children', 'child'],
    ['synonym', 'buy', 'purchase'],
    ['synonym', 'car', 'automobile'],
    ['synonym', 'cars', 'automobile'],
    ['derivation', 'explore', 'explorer'],
    ['derivation', 'growth', 'grow'],
    ['pertainym', 'national', 'nation'],
    ['similar', 'large', 'huge'],
    ['antonym', 'buy', 'sell'],
    ['hypernym', 'mayor', 'politician'],
    ['hyponym', 'ship', 'steamer'],
    ['indirect', 'founder', 'establish'],
    ['attribute', 'heavy', 'weight'],
    ['instance', 'einstein', 'physicist'],
    ['entailment', 'buy', 'pay'],
  ])('%s: %s, %s', (relation, word, other) => {
    expect(table.related(word).find((related) => related.word === other)?.relation).toBe(relation);
  });

  it('discounts rarer senses', () => {
    expect(strength('car', 'automobile')).toBeGreaterThan(strength('car', 'railcar'));
    expect(strength('car', 'railcar')).toBeGreaterThan(0);
  });

  it('gives at most 60 single words, each once, strongest first, never the word itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('city', 'person', 'make', 'plant', 'good', 'set', 'company', 'animals', 'take'),
        (word) => {
          const related = table.related(word);
          const words = related.map((one) => one.word);
          expect(related.length).toBeGreaterThan(0);
          expect(related.length).toBeLessThanOrEqual(60);
          expect(new Set(words).size).toBe(words.length);
          expect(words).not.toContain(word);
          expect(words.every((one) => /^[a-z]+$/.test(one))).toBe(true);
          const strengths = related.map((one) => one.strength);
          expect(strengths).toEqual(strengths.toSorted((one, other) => other - one));
          expect(strengths.every((strength) => strength > 0 && strength <= 1)).toBe(true);
        },
      ),
    );
  });
});

describe('kinds', () => {
  it.each([
    ['nurse', 'person'],
    ['nurses', 'person'],
    ['mayor', 'person'],
    ['carmaker', 'company'],
    ['river', 'place'],
    ['river', 'location'],
    ['river', 'body of water'],
    ['county', 'place'],
    ['street', 'place'],
    ['hospital', 'place'],
    ['hospital', 'organisation'],
    ['university', 'organization'],
    ['paris', 'city'],
    ['apple', 'fruit'],
    ['car', 'vehicle'],
    ['yuan', 'currency'],
    ['kilometre', 'unit'],
    ['weeks', 'period'],
    ['company', 'company'],
  ])('%s is a kind of %s', (noun, kind) => {
    expect(table.isKindOf(noun, kind)).toBe(true);
  });

  it.each([
    ['person', 'nurse'],
    ['river', 'person'],
    ['chair', 'person'],
    ['company', 'person'],
    ['bank', 'person'],
    ['idea', 'place'],
    ['growth', 'place'],
    ['dog', 'place'],
    ['apple', 'company'],
    ['quickly', 'person'],
    ['qwrtzx', 'person'],
    ['nurse', 'qwrtzx'],
  ])('%s is no kind of %s', (noun, kind) => {
    expect(table.isKindOf(noun, kind)).toBe(false);
  });

  it('has every word of the bridges', () => {
    const names = [...KIND_BRIDGES].flat(2);
    expect(names.filter((name) => !table.isKindOf(name, name))).toEqual([]);
  });
});

it.each([
  ['nurse', 'noun', 'person'],
  ['person', 'noun', 'person'],
  ['company', 'noun', 'group'],
  ['paris', 'noun', 'location'],
  ['ton', 'noun', 'quantity'],
  ['weeks', 'noun', 'time'],
  ['bridge', 'noun', 'artifact'],
  ['said', 'verb', 'communication'],
  ['grow', 'verb', 'change'],
  ['went', 'verb', 'motion'],
  ['went', 'noun', undefined],
] as const)('the broad class of %s as a %s is %s', (word, part, expected) => {
  expect(table.broadClass(word, part)).toBe(expected);
});

describe('parts of speech', () => {
  it.each([
    ['city', 'noun'],
    ['cities', 'noun'],
    ['went', 'verb'],
    ['left', 'verb'],
    ['stopped', 'verb'],
    ['large', 'adjective'],
    ['quickly', 'adverb'],
    ['people', 'noun'],
    ['said', 'verb'],
  ] as const)('%s is mostly a %s', (word, part) => {
    expect(table.partsOfSpeech(word)?.[part]).toBeGreaterThan(0.5);
  });

  it('are shares that sum to 1', () => {
    for (const word of ['run', 'set', 'light', 'well', 'fast']) {
      const shares = Object.values(table.partsOfSpeech(word) ?? {});
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }
  });

  it('are not guessed', () => {
    expect(table.partsOfSpeech('qwrtzx')).toBeUndefined();
  });
});

const commonness = (word: string): number => table.commonness(english.stem(word));

describe('commonness', () => {
  it('puts everyday words above special ones', () => {
    expect(commonness('time')).toBeGreaterThan(commonness('government'));
    expect(commonness('government')).toBeGreaterThan(commonness('parliament'));
    expect(commonness('parliament')).toBeGreaterThan(commonness('qwrtzx'));
  });

  it('lies between 0, for an unknown word, and 1', () => {
    expect(commonness('qwrtzx')).toBe(0);
    expect(commonness('time')).toBeGreaterThan(0.5);
    expect(commonness('time')).toBeLessThanOrEqual(1);
  });
});

const similarity = (word: string, other: string): number =>
  table.similarity(english.stem(word), english.stem(other));

describe('word vectors', () => {
  it.each([
    ['river', 'lake', 'banana'],
    ['doctor', 'nurse', 'river'],
    ['doctor', 'hospital', 'bridge'],
    ['buy', 'purchase', 'mountain'],
    ['mayor', 'governor', 'cheese'],
    ['revenue', 'profit', 'wing'],
    ['factories', 'manufacturing', 'poems'],
  ])('%s is nearer to %s than to %s', (word, near, far) => {
    expect(similarity(word, near)).toBeGreaterThan(similarity(word, far) + 0.2);
  });

  it('put a term nearest to itself', () => {
    expect(similarity('river', 'rivers')).toBe(1);
    expect(similarity('river', 'stream')).toBeLessThan(1);
  });

  it('are found once and compared often', () => {
    const [river = NaN, lake = NaN] = [table.vectorOf('river'), table.vectorOf('lake')];
    expect(table.cosine(river, lake)).toBe(similarity('river', 'lake'));
    expect(table.cosine(lake, river)).toBe(similarity('river', 'lake'));
  });

  it('are unknown for an unknown term and a stop word, which are like nothing', () => {
    expect(table.vectorOf('qwrtzx')).toBeUndefined();
    expect(similarity('qwrtzx', 'river')).toBe(0);
    expect(similarity('river', 'the')).toBe(0);
    expect(similarity('qwrtzx', 'qwrtzx')).toBe(0);
  });
});

it('any word is an ordinary question to the table', () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      expect(table.related(word).length).toBeLessThanOrEqual(60);
      expect(table.isKindOf(word, 'person')).toBeTypeOf('boolean');
      expect(table.commonness(word)).toBeGreaterThanOrEqual(0);
      expect(Math.abs(table.similarity(word, 'river'))).toBeLessThanOrEqual(1);
    }),
  );
});

describe('a file that is no word table', () => {
  const file = wordsFile();

  it('is refused with its name and the remedy', () => {
    const foreign = new TextEncoder().encode('not a table at all');
    expect(() => decodeWordTable(foreign, 'models/other.bin')).toThrow(/^models\/other\.bin .*npm run train/);
    expect(() => decodeWordTable(new Uint8Array())).toThrow(/words\.bin.*npm run train/);
  });

  it('is refused when it is cut off, wherever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length - 1 }), (length) => {
        expect(() => decodeWordTable(file.subarray(0, length))).toThrow(/words\.bin.*npm run train/);
      }),
      { numRuns: 20 },
    );
  });

  it('is refused when a byte is changed, wherever', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: file.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const damaged = Uint8Array.from(file);
          damaged[at] = (damaged[at] ?? 0) ^ change;
          expect(() => decodeWordTable(damaged)).toThrow(/words\.bin.*npm run train/);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is refused when it is another bundle', () => {
    const other = packBundle(new Map([['trees', Uint8Array.of(1, 2, 3)]]));
    expect(() => decodeWordTable(other)).toThrow(/words\.bin has no part.*npm run train/);
  });

  it('is refused when it is of another version', () => {
    const newer = Uint8Array.of(...new TextEncoder().encode(GRAPH_TAG), 200);
    const other = packBundle(new Map([[GRAPH_PART, newer]]));
    expect(() => decodeWordTable(other)).toThrow(/words\.bin.*version 200.*npm run train/);
  });
});

it('has a small file', () => {
  expect(wordsFile().length).toBeLessThan(1_500_000);
});
