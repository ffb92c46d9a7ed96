import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../src/corpus/quote.ts';
import { createSentenceReader } from '../../../src/answering/sentence-reader.ts';
import type { RankedSentence } from '../../../src/answering/ranking/ranked-sentence.ts';
import { preferNear } from '../../../src/answering/ranking/spoken-of.ts';
import { english } from '../../../src/text/english/english.ts';
import { collectionFrom, models } from '../fixture.ts';

const collection = collectionFrom({
  'one.txt': 'The ferry sails at noon. The fare is two pounds.\n\nThe crew has nine members.',
  'two.txt': 'The bus leaves at one. The fare is one pound.',
});
const reader = createSentenceReader([collection], english, models.words);

/** Every sentence of the articles, all with the same score. */
const ranked: readonly RankedSentence[] = collection.articles.flatMap((article) =>
  article.sentences.map((_, index) => ({
    sentence: reader.read(article, index),
    score: 0,
    cover: 0,
    row: new Float32Array(),
  })),
);

const textOf = ({ sentence: { article, sentence } }: RankedSentence): string =>
  article.text.slice(sentence.start, sentence.end);

const quoteOf = (words: string): Quote => {
  const found = ranked.find((one) => textOf(one).includes(words));
  if (found === undefined) throw new Error(`No sentence has "${words}".`);
  const { article, sentence } = found.sentence;
  return { article: article.id, start: sentence.start, end: sentence.end };
};

describe('sentences near what was spoken of', () => {
  it('come before others that are ranked alike: those of the paragraph, then those of the article', () => {
    const near = [quoteOf('sails at noon')];
    expect(preferNear(ranked.toReversed(), near).map((one) => textOf(one))).toEqual([
      'The fare is two pounds.',
      'The ferry sails at noon.',
      'The crew has nine members.',
      'The fare is one pound.',
      'The bus leaves at one.',
    ]);
  });

  it('do not come before one that is ranked clearly higher', () => {
    const raised = ranked.map((one) => ({ ...one, score: textOf(one) === 'The fare is one pound.' ? 3 : 0 }));
    const [first] = preferNear(raised, [quoteOf('sails at noon')]);
    expect(first && textOf(first)).toBe('The fare is one pound.');
  });

  it('are each sentence once', () => {
    expect(new Set(preferNear(ranked, [quoteOf('leaves at one')]).map((one) => textOf(one))).size).toBe(
      ranked.length,
    );
  });
});
