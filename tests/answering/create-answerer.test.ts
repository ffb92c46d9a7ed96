import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Reading } from '../../src/answering/answer.ts';
import { createAnswerer } from '../../src/answering/create-answerer.ts';
import { answerText } from '../../src/answering/short-answer-text.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { plainArticle } from '../../src/corpus/plain-article.ts';
import { createCollection } from '../../src/retrieval/create-collection.ts';
import { english } from '../../src/text/english/english.ts';
import { createNaiveIndex } from '../../src/indexing/naive.ts';
import { contains } from '../../src/text/span.ts';
import { answererOf, collectionOf, models, texts } from './fixture.ts';

const collection = collectionOf();
const answerer = answererOf(collection);

const readingsOf = (answer: Answer): readonly Reading[] => [
  ...(answer.reading === undefined ? [] : [answer.reading]),
  ...(answer.status === 'answered' ? answer.rivals : []),
];
const isSentence = (quote: Quote): boolean =>
  collection
    .article(quote.article)
    ?.sentences.some(({ start, end }) => start === quote.start && end === quote.end) === true;
const isInsideItsQuote = ({ short, quote }: Reading): boolean =>
  short.form !== 'spans' || short.spans.every((span) => contains(quote, span) && span.start < span.end);
const said = (reading: Reading | undefined): string =>
  reading === undefined ? '' : answerText(reading.short, texts[reading.quote.article] ?? '');

const quotesOf = (answer: Answer): readonly Quote[] => [
  ...answer.evidence,
  ...readingsOf(answer).flatMap(({ quote, further }) => [quote, ...further.map((part) => part.quote)]),
];

describe('the answerer', () => {
  it.each([
    ['When did the harbour open again?', 'May 2019'],
    ['How much did the repair of the harbour cost?', '14.5 million pounds'],
    ['Who is the mayor of Brackwater?', 'Ellen Marsh'],
    ['How many people does the mill employ?', '85 people'],
    ['By how much did the turnover of the mill increase?', '4.5%'],
    ['mayor of brackwater', 'Ellen Marsh'],
    ['Could you tell me when the paper mill was founded, please?', '1874'],
    ['When was the papr mill fuonded?', '1874'],
  ])('answers: %s', async (question, expected) => {
    const answer = await answerer.ask(question);
    expect(answer.status).toBe('answered');
    expect(expected).toContain(said(answer.reading));
  });

  it('answers a list by its items', async () => {
    const answer = await answerer.ask('Which products does the harbour export?');
    expect(said(answer.reading)).toBe('wool, herring and slate');
  });

  it('answers yes with the sentence as reason', async () => {
    const answer = await answerer.ask('Did the harbour of Brackwater open again in May 2019?');
    expect(answer).toMatchObject({
      status: 'answered',
      reading: { short: { form: 'verdict', verdict: 'yes' } },
    });
  });

  it.each([
    'Who is the mayor of Ardle?',
    'What is the population of Brackwater?',
    'How many ships did Vessenholm build?',
  ])('does not answer what the articles do not say: %s', async (question) => {
    expect((await answerer.ask(question)).status).not.toBe('answered');
  });

  it('says what it looked for when a name is nowhere', async () => {
    const answer = await answerer.ask('When was the castle of Vessenholm built?');
    expect(answer).toMatchObject({ status: 'not_found', missing: expect.arrayContaining(['Vessenholm']) });
  });

  it('finds nothing when the index gives nothing', async () => {
    const deaf = collectionOf(() => ({ ...createNaiveIndex(), candidates: () => [] }));
    const answer = await answererOf(deaf).ask('When did the harbour open again?');
    expect(answer).toMatchObject({ status: 'not_found', evidence: [] });
    expect(await answererOf(deaf).search('harbour', 5)).toEqual([]);
  });

  describe('asked of some articles only', () => {
    const [one = ''] = Object.keys(texts);

    it('quotes no other, whatever is asked', async () => {
      const questions = [
        'How many million pounds?',
        'Who is the director or the mayor of the harbour or the mill?',
        'Is the mill larger than the harbour?',
      ];
      for (const article of Object.keys(texts))
        for (const question of questions) {
          const quotes = quotesOf(await answerer.ask(question, { scope: { article } }));
          expect(new Set(quotes.map((quote) => quote.article))).toEqual(new Set([article]));
          const found = await answerer.search(question, 5, { article });
          expect(new Set(found.map((quote) => quote.article))).toEqual(new Set([article]));
        }
    });

    it('finds nothing where no article is in the period', async () => {
      const scope = { from: '1700-01-01', to: '1700-12-31' };
      expect(await answerer.ask('Who is the mayor of Brackwater?', { scope })).toMatchObject({
        status: 'not_found',
        evidence: [],
      });
      expect(await answerer.search('mayor', 5, scope)).toEqual([]);
    });

    it('is asked of all when the scope is empty', async () => {
      const question = `What does ${one} say of the mayor of Brackwater?`;
      expect(await answerer.ask(question, { scope: {} })).toEqual(await answerer.ask(question));
    });
  });

  it('keeps every quote a sentence of its article and every short answer inside its quote, whatever is asked', async () => {
    const words = [
      ...new Set(Object.values(texts).join(' ').split(/\s+/)),
      'who',
      'why',
      'how many',
      'Did',
      '?',
      '"',
      '%',
      '\u{1F600}',
      // Words that every JavaScript object knows.
      'constructor',
      'toString',
      '__proto__',
      'hasOwnProperty',
    ];
    const question = oneof(
      array(constantFrom(...words), { maxLength: 12 }).map((chosen) => chosen.join(' ')),
      string({ unit: 'binary', maxLength: 60 }),
    );
    await assert(
      asyncProperty(question, async (text) => {
        const answer = await answerer.ask(text);
        expect([...answer.evidence, ...readingsOf(answer).map(({ quote }) => quote)].every(isSentence)).toBe(
          true,
        );
        expect(readingsOf(answer).every(isInsideItsQuote)).toBe(true);
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('follows the collection as it changes', async () => {
    const changing = collectionOf();
    const over = answererOf(changing);
    expect((await over.ask('When was the paper mill founded?')).status).toBe('answered');
    changing.remove('mill.txt');
    expect((await over.ask('When was the paper mill founded?')).status).not.toBe('answered');
  });

  it('needs a collection', () => {
    expect(() => createAnswerer([], models)).toThrow('at least one collection');
  });
});

describe('a text with words that every JavaScript object knows', () => {
  it('is read like any other', async () => {
    const text =
      'The constructor of the bridge is Ada Pole. The valueOf of it is a toString, said the constructor.';
    const article = createCollection({ language: english, createIndex: createNaiveIndex });
    article.add(plainArticle('words.txt', text, { title: 'The constructor' }, english));
    const answer = await answererOf(article).ask('Who is the constructor of the bridge?');
    expect(answerText(answer.reading!.short, text)).toContain('Ada Pole');
  });
});

describe('a text without full stops', () => {
  it('is one long sentence, and is still answered from and quoted whole', async () => {
    const text = `The mayor of Longton is Ada Pole ${'and the list goes on 17 pages '.repeat(20_000)}`.trim();
    const long = createCollection({ language: english, createIndex: createNaiveIndex });
    long.add(plainArticle('long.txt', text, { title: 'Longton' }, english));
    const answer = await answererOf(long).ask('Who is the mayor of Longton?');
    expect(answer.reading?.quote).toEqual({ article: 'long.txt', start: 0, end: text.length });
    expect(answerText(answer.reading!.short, text)).toBe('Ada Pole');
  });
});
