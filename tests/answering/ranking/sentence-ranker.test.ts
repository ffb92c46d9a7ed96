import { describe, expect, it } from 'vitest';
import { createQuestionReader } from '../../../src/answering/question/read-question.ts';
import { SENTENCE_FEATURES } from '../../../src/answering/ranking/sentence-features.ts';
import { createSentenceRanker, findCandidates } from '../../../src/answering/ranking/sentence-ranker.ts';
import { createSentenceReader } from '../../../src/answering/sentence-reader.ts';
import { english } from '../../../src/text/english/english.ts';
import { collectionOf, models } from '../fixture.ts';

const collections = [collectionOf()];
const reader = createSentenceReader(collections, english, models.words);
const readQuestion = createQuestionReader({ collections, language: english, table: models.words });
const rank = createSentenceRanker(collections, reader, models.words, models.sentences);

describe('candidates', () => {
  it('have a row of features each, all of them written', () => {
    const { sentences, rows } = findCandidates(
      readQuestion('Who is the mayor of Brackwater?'),
      collections,
      reader,
      models.words,
    );
    expect(sentences.length).toBeGreaterThan(2);
    expect(rows.length).toBe(sentences.length * SENTENCE_FEATURES.length);
    const last = rows.subarray(rows.length - SENTENCE_FEATURES.length);
    expect(last[SENTENCE_FEATURES.indexOf('vectorCover')]).toBeGreaterThan(0);
  });

  it('are none for a question of stop words', () => {
    expect(findCandidates(readQuestion('is it that?'), collections, reader, models.words).sentences).toEqual(
      [],
    );
  });
});

describe('the ranker', () => {
  it.each([
    ['Who is the mayor of Brackwater?', 'Ellen Marsh, mayor of Brackwater'],
    ['How is paper made?', 'Paper is made by'],
    ['In what year did someone establish the mill?', 'was founded in 1874'],
  ])('puts the sentence first that answers: %s', (question, start) => {
    const [first] = rank(readQuestion(question));
    expect(
      first && first.sentence.article.text.slice(first.sentence.sentence.start, first.sentence.sentence.end),
    ).toContain(start);
  });

  it('gives falling scores', () => {
    const scores = rank(readQuestion('How many boats came to the harbour?')).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
  });
});
