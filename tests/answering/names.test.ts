import { describe, expect, it } from 'vitest';
import { findNames } from '../../src/answering/spans/names.ts';
import { english } from '../../src/text/english/english.ts';

const found = (text: string, known: readonly string[] = []): readonly string[] =>
  findNames(
    english.tokens(text),
    (word) => english.isStopWord(word),
    (word) => known.includes(word),
  ).map((name) => text.slice(name.start, name.end));

describe('names', () => {
  it.each([
    ['two words', 'the report by Anna Lind was read', ['Anna Lind']],
    ['a connector inside', 'a loan from the Bank of Scotland to them', ['Bank of Scotland']],
    [
      'a company ending with stops',
      'made by Dale Electric Co., Ltd. since then',
      ['Dale Electric Co., Ltd.'],
    ],
    ['a word that is part of the one before', 'the Aldney High-tech Zone grew', ['Aldney High-tech Zone']],
    ['a participle that is not', 'the Selmouth-based Aldney Mills closed', ['Selmouth', 'Aldney Mills']],
    ['what only opens the sentence', 'Recently Aldney Mills opened a yard', ['Aldney Mills']],
    ['two names parted by a comma', 'from Leeds, York and Hull', ['Leeds', 'York', 'Hull']],
    ['a stop word with a capital at the head', 'The river rose', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('takes the first word of a sentence only when it is known as a name', () => {
    expect(found('Rivers rose.')).toEqual([]);
    expect(found('Oslo slept.', ['Oslo'])).toEqual(['Oslo']);
  });
});
