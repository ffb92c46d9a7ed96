import { array, assert, boolean, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlexSearchIndex } from '../../src/indexing/flexsearch.ts';
import type { Collection } from '../../src/retrieval/collection.ts';
import { createCollection } from '../../src/retrieval/create-collection.ts';
import { articleOf, plainLanguage } from './plain-language.ts';
import type { Line } from './plain-language.ts';

const counted = (...lines: readonly Line[]): Collection => {
  const collection = createCollection({ language: plainLanguage, createIndex: createFlexSearchIndex });
  collection.add(articleOf('one', [lines]));
  return collection;
};

describe('casing', () => {
  it('counts capitals and small letters inside sentences', () => {
    const counts = counted('The town of Zhili grew.', 'A town near Zhili shrank.', 'Then Town came.');
    expect(counts.casing('zhili')).toEqual({ capitalised: 2, lower: 0 });
    expect(counts.casing('TOWN')).toEqual({ capitalised: 1, lower: 2 });
    expect(counts.casing('sea')).toEqual({ capitalised: 0, lower: 0 });
  });

  it.each([
    { phenomenon: 'the first word of a sentence', line: 'Growth came late.' },
    { phenomenon: 'the first word after an opening mark', line: '“Growth came late.' },
    { phenomenon: 'the first word of quoted speech', line: 'He said, “Growth came late.”' },
    { phenomenon: 'the first word after a colon', line: 'He said: Growth came late.' },
    { phenomenon: 'a line in capitals', line: 'THE SLOW GROWTH CAME LATE' },
    { phenomenon: 'a line in title case', line: 'The Slow Growth of a Big Town' },
    { phenomenon: 'a heading', line: { kind: 'heading', words: 'Slow Growth' } },
    { phenomenon: 'a caption', line: { kind: 'caption', words: 'See Growth here.' } },
    { phenomenon: 'furniture', line: { kind: 'furniture', words: 'Read Growth now.' } },
  ] satisfies readonly { phenomenon: string; line: Line }[])('leaves out $phenomenon', ({ line }) => {
    expect(counted(line).casing('growth')).toEqual({ capitalised: 0, lower: 0 });
  });

  it('takes the possessive off, straight or curly', () => {
    const counts = counted("For Zhili's sake and Zhili’s good.");
    expect(counts.casing('Zhili')).toEqual({ capitalised: 2, lower: 0 });
    expect(counts.casing('zhili’s')).toEqual({ capitalised: 2, lower: 0 });
  });

  it('knows names that are words of every object', () => {
    expect(counted('It has a Constructor.').casing('constructor')).toEqual({ capitalised: 1, lower: 0 });
    expect(counted('It has none.').casing('__proto__')).toEqual({ capitalised: 0, lower: 0 });
  });
});

describe('vocabulary', () => {
  it('counts every word in lower case, headings and captions too, furniture not', () => {
    const counts = counted(
      { kind: 'heading', words: 'Zhili' },
      'Zhili’s town, 2019.',
      { kind: 'caption', words: 'the town' },
      { kind: 'furniture', words: 'comments' },
    );
    expect(new Map(counts.vocabulary)).toEqual(
      new Map([
        ['zhili', 2],
        ['town', 2],
        ['the', 1],
      ]),
    );
  });

  it('is one map over articles that were added one by one', () => {
    const counts = counted('The town.');
    counts.add(articleOf('two', [['The sea at the town.']]));
    const words = new Map([
      ['the', 3],
      ['town', 2],
      ['sea', 1],
      ['at', 1],
    ]);
    expect(new Map(counts.vocabulary.entries())).toEqual(words);
    expect(new Set(counts.vocabulary.keys())).toEqual(new Set(words.keys()));
    expect([...counts.vocabulary.values()].toSorted((a, b) => a - b)).toEqual([1, 1, 2, 3]);
    const visited = new Map<string, number>();
    counts.vocabulary.forEach((count, word) => visited.set(word, count));
    expect(visited).toEqual(words);
    expect(counts.vocabulary.size).toBe(4);
    expect(counts.vocabulary.get('the')).toBe(3);
    expect(counts.vocabulary.get('The')).toBeUndefined();
    expect(counts.vocabulary.has('sea')).toBe(true);
  });

  it('forgets what only a removed article said', () => {
    const counts = counted('The town of Zhili.');
    counts.add(articleOf('two', [['A town at Sea.']]));
    expect(counts.casing('sea')).toEqual({ capitalised: 1, lower: 0 });
    counts.remove('two');
    expect([...counts.vocabulary.keys()].toSorted()).toEqual(['of', 'the', 'town', 'zhili']);
    expect(counts.casing('sea')).toEqual({ capitalised: 0, lower: 0 });
  });

  it('gives the words with a beginning and a length, whatever articles came and went', () => {
    const word = constantFrom('tower', 'town', 'towns', 'to', 'sea', 'tide', 'çay', '𝕋own', 'tow');
    const lines = array(word, { minLength: 1, maxLength: 5 }).map((words) => `${words.join(' ')}.`);
    assert(
      property(
        array(tuple(lines, boolean()), { maxLength: 6 }),
        constantFrom('', 't', 'tow', 'town', 'ç', '𝕋', '𝕋'.charAt(0), 'x'),
        integer({ min: 0, max: 6 }),
        constantFrom(3, 4, 6, Infinity),
        (articles, beginning, least, most) => {
          const collection = counted('The town.');
          for (const [number, [line]] of articles.entries()) collection.add(articleOf(`${number}`, [[line]]));
          for (const [number, [, goes]] of articles.entries()) if (goes) collection.remove(`${number}`);
          const expected = Array.from(collection.vocabulary).filter(
            ([each]) => each.startsWith(beginning) && each.length >= least && each.length <= most,
          );
          expect(Array.from(collection.vocabulary.beginningWith(beginning, least, most))).toEqual(expected);
        },
      ),
    );
  });
});
