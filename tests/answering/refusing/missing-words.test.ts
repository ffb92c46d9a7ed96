import { describe, expect, it } from 'vitest';
import { createQuestionReader } from '../../../src/answering/question/read-question.ts';
import { createSentenceReader } from '../../../src/answering/sentence-reader.ts';
import { missingWords } from '../../../src/answering/refusing/missing-words.ts';
import { english } from '../../../src/text/english/english.ts';
import { collectionOf, models } from '../fixture.ts';

const collections = [collectionOf()];
const reader = createSentenceReader(collections, english, models.words);
const readQuestion = createQuestionReader({ collections, language: english, table: models.words });

/** What is missed at the sentence about the mayor of Brackwater. */
const missed = (question: string): readonly string[] => {
  const article = collections[0]?.article('harbour.txt');
  const mayor =
    article?.sentences.findIndex(({ start, end }) => article.text.slice(start, end).includes('mayor')) ?? -1;
  return article === undefined
    ? []
    : missingWords(readQuestion(question), reader.read(article, mayor), reader);
};

describe('the words that a sentence misses', () => {
  it.each<[string, readonly string[]]>([
    ['Who is the mayor of Brackwater?', []],
    ['Who is the mayor of Ardle?', ['Ardle']],
    ['Who was the mayor of Vessenholm?', ['Vessenholm']],
  ])('%s', (question, expected) => {
    expect(missed(question)).toEqual(expected);
  });
});
