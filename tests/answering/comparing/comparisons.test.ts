import { describe, expect, it } from 'vitest';
import { createComparer } from '../../../src/answering/comparing/create-comparer.ts';
import { createQuestionReader } from '../../../src/answering/question/read-question.ts';
import { createSentenceRanker } from '../../../src/answering/ranking/sentence-ranker.ts';
import { createSentenceReader } from '../../../src/answering/sentence-reader.ts';
import { extractAll } from '../../../src/answering/reading/extract-all.ts';
import { createSpanReader } from '../../../src/answering/reading/span-reader.ts';
import { english } from '../../../src/text/english/english.ts';
import { readingText } from '../../../src/answering/short-answer-text.ts';
import { collectionFrom, models } from '../fixture.ts';
import { texts } from './texts.ts';

const collection = collectionFrom(texts);
const collections = [collection];
const reader = createSentenceReader(collections, english, models.words);
const readQuestion = createQuestionReader({ collections, language: english, table: models.words });
const rank = createSentenceRanker(collections, reader, models.words, models.sentences);
const readSpans = createSpanReader(reader, models.words, models.spans, models.spanWords);

/** With a judge that is sure of everything: what is worked out must be right without it. */
const compare = createComparer({
  language: english,
  readQuestion,
  readAll: (text) => {
    const question = readQuestion(text);
    const ranked = rank(question);
    return { question, ranked, extractions: extractAll(question, readSpans(question, ranked), reader) };
  },
  judge: () => 1,
  reader,
});

const ask = (question: string) => {
  const compared = compare(question);
  if (compared?.outcome !== 'found') return { outcome: compared?.outcome, said: '', working: '', quotes: [] };
  const { outcome, reading } = compared;
  return {
    outcome,
    said: readingText(reading, collection.article),
    working: reading.short.form === 'computed' ? reading.short.working : undefined,
    quotes: [reading.quote, ...reading.further.map(({ quote }) => quote)],
  };
};

describe('a comparison', () => {
  it.each([
    ['Which is longer, the Tamble or the Wendle?', 'the Tamble'],
    ['Which river is shorter, the Tamble or the Wendle?', 'the Wendle'],
    ['Is the Tamble or the Wendle longer?', 'the Tamble'],
    ['Between the Tamble and the Wendle, which is longer?', 'the Tamble'],
    ['Which is longer, the Skerry or the Marl?', 'the Marl'],
    ['Which was founded first, the Ketter Mill or the Dorran Foundry?', 'the Ketter Mill'],
    ['Was the Ketter Mill or the Dorran Foundry founded later?', 'the Dorran Foundry'],
    ['Who employs more people, the Ketter Mill or the Dorran Foundry?', 'the Dorran Foundry'],
    ['Which employs fewer people, the Ketter Mill or the Dorran Foundry?', 'the Ketter Mill'],
    ['Which town has the larger population, Sallow or Quern?', 'Sallow'],
    ['Whose population is smaller, Sallow’s or Quern’s?', 'Quern'],
    ['Where is a bus ticket cheaper, in Sallow or in Quern?', 'Sallow'],
    ['Which is higher, the tower of Sallow or the spire of Quern?', 'the tower of Sallow'],
    ['Which cost more, the harbour of Sallow or the harbour of Quern?', 'the harbour of Sallow'],
    ['Which covers more land, Linnet Park or Heron Park?', 'Heron Park'],
    ['which is bigger linnet park or heron park', 'heron park'],
    ['Is the Tamble longer than the Wendle?', 'yes'],
    ['Is the Wendle longer than the Tamble?', 'no'],
    ['Does the Ketter Mill employ more people than the Dorran Foundry?', 'no'],
    ['How much longer is the Tamble than the Wendle?', '44 km'],
    ['What is the difference in height between the tower of Sallow and the spire of Quern?', '6 m'],
    ['How many times longer is the Tamble than the Wendle?', 'about 1.59 times'],
    ['What is the combined length of the Tamble and the Wendle?', '192 km'],
    ['How many more people does the Dorran Foundry employ than the Ketter Mill?', 'about 315'],
  ])('is worked out: %s', (question, expected) => {
    expect(ask(question)).toMatchObject({ outcome: 'found', said: expected });
  });

  it.each([
    ['Is the rent higher in Sallow than in Quern?', 'yes'],
    ['Does the Wendle carry more salmon than the Tamble?', 'no'],
    ['Which carries more salmon, the Tamble or the Wendle?', 'Tamble'],
  ])('is answered by the sentence that says it: %s', (question, expected) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ outcome: 'found', said: expected });
    expect(answer.quotes).toHaveLength(1);
  });

  it('shows both values with their things, and quotes the sentence of each', () => {
    const { working, quotes } = ask('Which was founded first, the Ketter Mill or the Dorran Foundry?');
    expect(working).toBe('1874 (the Ketter Mill) is earlier than 1893 (the Dorran Foundry)');
    expect(quotes.map(({ article }) => article)).toEqual(['mill.txt', 'foundry.txt']);
  });

  it('says in its working no "more than more than"', () => {
    const { working } = ask('Which employs fewer people, the Ketter Mill or the Dorran Foundry?');
    expect(working).toBe('85 (the Ketter Mill) is below more than 400 (the Dorran Foundry)');
  });

  it('quotes a sentence once that holds both values', () => {
    const { quotes } = ask('Which is longer, the Skerry or the Marl?');
    expect(quotes).toHaveLength(1);
  });

  it.each([
    ['a difference is no value', 'Which is longer, the Orle or the Tamble?'],
    ['two currencies', 'Which cost more, the hall of the Dorran Foundry or the harbour of Quern?'],
    ['a unit without a fixed factor', 'Which is bigger, Bramble Park or Linnet Park?'],
    ['values that are given too roughly', 'Which is longer, the Corve or the Wendle?'],
    ['one thing has no value', 'Which is deeper, the Tamble or the Orle?'],
    ['one thing is not there', 'Which is longer, the Tamble or the Vessen?'],
    ['neither is there', 'Which was founded first, the Vessen Works or the Nyle Works?'],
    ['the sentence says it is not so', 'Which is deeper, the lake in Linnet Park or the pond in Heron Park?'],
    ['another quantity of the same things', 'Which is wider, the Tamble or the Wendle?'],
    [
      'another time',
      'Which was higher in 2015, the turnover of the Ketter Mill or that of the Dorran Foundry?',
    ],
  ])('is not worked out where %s', (_, question) => {
    expect(ask(question).outcome).toBe('open');
  });
});
