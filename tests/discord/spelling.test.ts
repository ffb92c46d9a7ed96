import { describe, expect, it } from 'vitest';
import { createSpelling } from '../../src/discord/spelling.ts';
import { collectionOf } from '../../src/retrieval/collection-of.ts';
import { english } from '../../src/text/english/english.ts';
import { articleFrom } from './newsroom.ts';

const spelling = createSpelling([
  collectionOf(
    [articleFrom('mill.md', 'Old Bramleigh owns the mill at Wendover. In Bramleigh the mill grinds barley.')],
    english,
  ),
  collectionOf(
    [articleFrom('union.md', 'The mayor told the NATO envoy that the warehouse was empty.')],
    english,
  ),
]);

describe('a spelling', () => {
  it.each([
    ['a letter of a name replaced', 'bramleygh', 'Bramleigh'],
    ['a letter left out, as the articles write it', 'Wendovr', 'Wendover'],
    ['two letters of a long word', 'warehoose', 'warehouse'],
    ['neighbours swapped', 'barely', 'barley'],
    ['capitals throughout', 'natto', 'NATO'],
    ['a short word, which has too many neighbours', 'mil', undefined],
    ['a word that the articles have', 'barley', undefined],
    ['a word like none', 'zeppelin', undefined],
  ])('%s: %s', (_phenomenon, typed, written) => {
    expect(spelling(typed)).toBe(written);
  });
});
