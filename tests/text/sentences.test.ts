import { describe, expect, it } from 'vitest';

import { splitSentences } from '../../src/text/english/sentences/split.ts';
import { sentenceFixtures } from './sentence-fixtures.ts';

const sentencesOf = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe.each(Object.entries(sentenceFixtures))('%s', (_, marked) => {
  it.each(marked)('%s', (line) => {
    const expected = line.split('|').map((sentence) => sentence.trim());
    expect(sentencesOf(line.replaceAll('|', ''))).toEqual(expected);
  });
});

describe('splitSentences', () => {
  it('reads only the stretch it is given', () => {
    const text = 'One. Two. Three.';
    expect(splitSentences(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
  });

  it('finds nothing in white space', () => {
    expect(splitSentences(' \n ', { start: 0, end: 3 })).toEqual([]);
  });
});
