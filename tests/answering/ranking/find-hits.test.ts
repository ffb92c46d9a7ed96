import { describe, expect, it } from 'vitest';
import { createQuestionReader } from '../../../src/answering/question/read-question.ts';
import { findHits } from '../../../src/answering/ranking/find-hits.ts';
import { plainArticle } from '../../../src/corpus/plain-article.ts';
import { collectionOf } from '../../../src/retrieval/collection-of.ts';
import type { Hit } from '../../../src/retrieval/collection.ts';
import { english } from '../../../src/text/english/english.ts';
import { models } from '../fixture.ts';

const hitsOf = (asked: string, ...texts: readonly string[]): readonly Hit[] => {
  const articles = texts.map((text, at) => plainArticle(`${at}.txt`, text, { title: '' }, english));
  const collections = [collectionOf(articles, english)];
  const readQuestion = createQuestionReader({ collections, language: english, table: models.words });
  return findHits(readQuestion(asked), collections);
};

const textsOf = (hits: readonly Hit[]): readonly string[] =>
  hits.map(({ article, index }) => {
    const { start = 0, end = 0 } = article.sentences[index] ?? {};
    return article.text.slice(start, end);
  });

const BOUGHT = 'The brewer bought a lorry.';
const PURCHASE = 'The purchase of the mill was put off.';

describe('the sentences that retrieval finds', () => {
  it('hold words related to the question where they have none of its own', () => {
    expect(textsOf(hitsOf('Who purchased it?', BOUGHT, 'The rain fell for a week.'))).toEqual([BOUGHT]);
  });

  it('are those with the very words first', () => {
    expect(textsOf(hitsOf('Who decided on the purchase?', BOUGHT, PURCHASE))).toEqual([PURCHASE, BOUGHT]);
  });

  it('each come once', () => {
    const found = textsOf(hitsOf('Who purchased the mill that they bought?', BOUGHT, PURCHASE));
    expect(found.toSorted()).toEqual([BOUGHT, PURCHASE]);
  });

  it('owe nothing to related words where there are enough without them', () => {
    const many = Array.from({ length: 60 }, (_, day) => `The purchase of day ${day} was put off.`);
    expect(textsOf(hitsOf('Who decided on the purchase?', BOUGHT, ...many))).not.toContain(BOUGHT);
  });
});
