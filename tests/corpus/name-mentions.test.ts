import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { NameGroup } from '../../src/corpus/name-group.ts';
import { createNameFinder } from '../../src/corpus/name-mentions.ts';
import { english } from '../../src/text/english/english.ts';

const listed = (...names: readonly string[]): NameGroup => ({ names, source: 'list' });
const told = (...names: readonly string[]): NameGroup => ({ names, source: 'text' });

const found = (
  groups: readonly NameGroup[],
  text: string,
  where: 'inArticle' | 'inQuestion' = 'inArticle',
) => {
  const tokens = english.tokens(text);
  const finder = createNameFinder(groups, english);
  return finder[where](tokens).map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
};

describe('createNameFinder', () => {
  it('takes the longest name, across punctuation and possessives', () => {
    const groups = [listed('Ardle', 'Ardle Port Co., Ltd.', 'Brack Water')];
    expect(found(groups, "Ardle Port Co. Ltd. buys Ardle's slate; Brack Water sells.")).toEqual([
      'Ardle Port Co. Ltd',
      "Ardle's",
      'Brack Water',
    ]);
  });

  it('wants the capitals of a name in an article, and in a question only for names from the text', () => {
    expect(found([listed('Apple', 'Pomme')], 'an apple of Apple')).toEqual(['Apple']);
    expect(found([listed('Apple', 'Pomme')], 'who runs apple', 'inQuestion')).toEqual(['apple']);
    expect(found([told('Arden Ferries', 'the Group')], 'who leads the group', 'inQuestion')).toEqual([]);
    expect(found([told('Arden Ferries', 'the Group')], 'who leads the Group', 'inQuestion')).toEqual([
      'the Group',
    ]);
  });

  it('adds to a full name nothing that its short form would', () => {
    const tokens = english.tokens('Dongle Electric');
    const [mention] = createNameFinder([told('Dongle Electric', 'Dongle')], english).inArticle(tokens);
    expect(mention?.name.short).toEqual(['dongl']);
    expect(mention?.name.others.size).toBe(0);
  });

  it('finds mentions in order, apart from each other and inside the text', () => {
    const words = constantFrom('Ardle', 'ardle', 'Port', 'of', 'Lind', ',', 'the', 'Brack', 'Water');
    const groups = [
      listed('Ardle', 'Port of Lind'),
      told('Ardle Port', 'the Port'),
      listed('Brack Water', 'Lind'),
    ];
    assert(
      property(array(words, { maxLength: 20 }), (text) => {
        const tokens = english.tokens(text.join(' '));
        let next = 0;
        for (const { first, last, name } of createNameFinder(groups, english).inArticle(tokens)) {
          expect(first).toBeGreaterThanOrEqual(next);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThan(tokens.length);
          expect(name.others.has(name.key)).toBe(false);
          next = last + 1;
        }
      }),
    );
  });
});
