import { describe, expect, it } from 'vitest';
import { captionsLast } from '../../src/discord/closest-sentences.ts';
import { articleOfSentences, quoteOf } from './newsroom.ts';

const CAPTION = 'The ferry at the pier.';
const FIRST = 'The ferry runs twice a day.';
const SECOND = 'It costs nothing.';

const plain = articleOfSentences([CAPTION, FIRST, SECOND]);
const article = {
  ...plain,
  sentences: plain.sentences.map((sentence, place) =>
    place === 0 ? { ...sentence, kind: 'caption' as const } : sentence,
  ),
};
const found = (words: string) => ({ article, quote: quoteOf(article, words) });

describe('the sentences that come closest', () => {
  it('stand before what is under pictures, each in its order', () => {
    const evidence = [CAPTION, SECOND, FIRST].map(found);
    expect(captionsLast(evidence)).toEqual([SECOND, FIRST, CAPTION].map(found));
  });
});
