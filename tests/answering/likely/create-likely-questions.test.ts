import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import { createLikelyQuestions } from '../../../src/answering/likely/create-likely-questions.ts';
import type { Article } from '../../../src/corpus/article.ts';
import type { Collection } from '../../../src/retrieval/collection.ts';
import { articleOf } from '../../corpus/in-memory-article.ts';
import { answererOf, collectionFrom, collectionOf } from '../fixture.ts';

const FILES = {
  'mill.txt': 'Ardle Mill was founded in 1874. Ardle Mill closed in May 2019.',
  'port.txt': 'Brackwater Port was opened in 1901. Brackwater Port closed in June 2020.',
};

/** Answers with the whole sentence that holds the question's first name and its verb. */
const answering =
  (collection: Collection, change: (answer: Answer) => Answer = (answer) => answer) =>
  (question: string): Promise<Answer> => {
    const [, name = '', verb = ''] = /^When (?:was|did) (\w+) \w+ (\w+)/.exec(question) ?? [];
    const places = collection.articles.flatMap((article: Article) =>
      article.sentences.map((sentence) => ({ article, sentence })),
    );
    const found = places.find(({ article: { text }, sentence: { start, end } }) => {
      const words = text.slice(start, end);
      return words.startsWith(name) && words.includes(verb);
    });
    if (found === undefined) throw new Error(`"${question}" was not expected.`);
    const { start, end } = found.sentence;
    return Promise.resolve(
      change({
        status: 'answered',
        question,
        type: 'date',
        confidence: 0.9,
        notes: [],
        evidence: [],
        rivals: [],
        reading: {
          short: { form: 'spans', spans: [{ start, end }] },
          quote: { article: found.article.id, start, end },
          basis: [],
          further: [],
        },
      }),
    );
  };

const likelyOf = (collection: Collection, change?: (answer: Answer) => Answer, signal?: AbortSignal) =>
  createLikelyQuestions({
    collections: [collection],
    answerer: { ask: answering(collection, change) },
    signal,
  });

const textsOf = (questions: readonly { readonly text: string }[]) => questions.map(({ text }) => text);

describe('likely questions', () => {
  it('are those that are answered from the sentence they were made of, of the articles in turn', async () => {
    const likely = likelyOf(collectionFrom(FILES));
    expect(likely.known()).toEqual([]);
    expect(textsOf(await likely.atLeast(9))).toEqual([
      'When was Ardle Mill founded?',
      'When was Brackwater Port opened?',
      'When did Ardle Mill close?',
      'When did Brackwater Port close?',
    ]);
    expect(likely.known()).toHaveLength(4);
  });

  it('are made of some articles of a large collection, from its first to its last, and none of them is opened twice', async () => {
    const names = Array.from({ length: 1_000 }, (_, number) => [
      `${String(number).padStart(3, '0')}.txt`,
      `Mill${number} House was founded in 1874.`,
    ]);
    const collection = collectionFrom(Object.fromEntries(names));
    const opened: number[] = [];
    const counted: Collection = Object.create(collection, {
      articleAt: {
        value: (place: number) => {
          opened.push(place);
          return collection.articleAt(place);
        },
      },
      articles: {
        get: () => {
          throw new Error('Nobody needs all of them.');
        },
      },
    });
    const likely = createLikelyQuestions({
      collections: [counted],
      answerer: { ask: answering(collection) },
    });
    expect(await likely.atLeast(30)).toHaveLength(30);
    expect(opened).toHaveLength(200);
    expect([opened[0], opened.at(-1)]).toEqual([0, 999]);
    expect(new Set(opened).size).toBe(200);
  });

  it('are looked for no further than is asked', async () => {
    const likely = likelyOf(collectionFrom(FILES));
    expect(await likely.atLeast(2)).toHaveLength(2);
    const [one, other] = await Promise.all([likely.atLeast(3), likely.atLeast(3)]);
    expect(one).toHaveLength(3);
    expect(other).toEqual(one);
  });

  it.each<[string, (answer: Answer) => Answer]>([
    ['unsure', (answer) => ({ ...answer, confidence: 0.4 })],
    [
      'disputed',
      (answer) => (answer.status === 'answered' ? { ...answer, rivals: [answer.reading] } : answer),
    ],
    [
      'from another sentence',
      (answer) =>
        answer.status === 'answered'
          ? { ...answer, reading: { ...answer.reading, quote: { ...answer.reading.quote, start: 1 } } }
          : answer,
    ],
    [
      'another part of the sentence',
      (answer) =>
        answer.status === 'answered'
          ? {
              ...answer,
              reading: {
                ...answer.reading,
                short: {
                  form: 'spans',
                  spans: [{ start: answer.reading.quote.start, end: answer.reading.quote.start + 5 }],
                },
              },
            }
          : answer,
    ],
  ])('are none whose answer is %s', async (_phenomenon, change) => {
    expect(await likelyOf(collectionFrom(FILES), change).atLeast(9)).toEqual([]);
  });

  it('are none that cannot be asked at all', async () => {
    const likely = createLikelyQuestions({
      collections: [collectionFrom(FILES)],
      answerer: { ask: () => Promise.reject(new Error('The engine is broken.')) },
    });
    expect(await likely.atLeast(9)).toEqual([]);
  });

  it('follow the collection: an article that goes takes its questions with it, one that comes brings its own', async () => {
    const collection = collectionFrom(FILES);
    const likely = likelyOf(collection);
    await likely.atLeast(9);
    collection.remove('mill.txt');
    expect(textsOf(likely.known())).toEqual([
      'When was Brackwater Port opened?',
      'When did Brackwater Port close?',
    ]);
    collection.add(articleOf('Selmouth Yard was opened in 1950.', 'yard.txt'));
    expect(textsOf(await likely.atLeast(9))).toContain('When was Selmouth Yard opened?');
  });

  it('are looked for no more when the program ends', async () => {
    expect(await likelyOf(collectionFrom(FILES), undefined, AbortSignal.abort()).atLeast(9)).toEqual([]);
  });

  it('are answered by the engine they were tried on', async () => {
    const collection = collectionOf();
    const answerer = answererOf(collection);
    const questions = await createLikelyQuestions({ collections: [collection], answerer }).atLeast(3);
    expect(questions.length).toBeGreaterThan(0);
    for (const { text, article } of questions) {
      const answer = await answerer.ask(text);
      expect(answer).toMatchObject({ status: 'answered', reading: { quote: { article } } });
    }
  });
});
