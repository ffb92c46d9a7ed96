import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import type { AskOptions } from '../../src/answering/answerer.ts';
import { createRememberingAnswerer } from '../../src/answering/remembering-answerer.ts';
import { collectionFrom } from './fixture.ts';
import { plainArticle } from '../../src/corpus/plain-article.ts';
import { english } from '../../src/text/english/english.ts';

const MILL = 'When was the mill built?';

const nothing = (question: string): Answer => ({
  question,
  type: 'date',
  status: 'not_found',
  confidence: 0,
  notes: [],
  missing: [],
  reading: undefined,
  evidence: [],
});

/** An answerer that keeps what it is asked, over a collection of one article. */
const asking = () => {
  const collection = collectionFrom({ 'mill.txt': 'The mill was built in 1791.' });
  const asked: { readonly question: string; readonly options: AskOptions | undefined }[] = [];
  let isBroken = false;
  const answerer = createRememberingAnswerer(
    {
      ask(question, options) {
        asked.push({ question, options });
        return isBroken ? Promise.reject(new Error('It is broken.')) : Promise.resolve(nothing(question));
      },
      search: () => Promise.resolve([]),
    },
    [collection],
  );
  return {
    collection,
    asked,
    answerer,
    break: (broken: boolean) => {
      isBroken = broken;
    },
  };
};

describe('an answer that was given', () => {
  it('is given again without asking', async () => {
    const { answerer, asked } = asking();
    const first = await answerer.ask(MILL);
    expect(await answerer.ask(MILL)).toBe(first);
    expect(asked).toHaveLength(1);
  });

  it('is another one for another scope, and beside other sentences', async () => {
    const { answerer, asked } = asking();
    await answerer.ask(MILL);
    await answerer.ask(MILL, { scope: { article: 'mill.txt' } });
    await answerer.ask(MILL, { near: [{ article: 'mill.txt', start: 0, end: 27 }] });
    await answerer.ask(MILL, { near: [{ article: 'mill.txt', start: 0, end: 28 }] });
    expect(asked).toHaveLength(4);
  });

  it('is asked for again once an article came, and once it went', async () => {
    const { answerer, asked, collection } = asking();
    await answerer.ask(MILL);
    collection.add(plainArticle('ferry.txt', 'The ferry sank in 1931.', { title: 'The ferry' }, english));
    await answerer.ask(MILL);
    collection.remove('ferry.txt');
    await answerer.ask(MILL);
    await answerer.ask(MILL);
    expect(asked).toHaveLength(3);
  });

  it('is not one where asking failed', async () => {
    const { answerer, asked, ...fault } = asking();
    fault.break(true);
    await expect(answerer.ask(MILL)).rejects.toThrow('broken');
    fault.break(false);
    expect(await answerer.ask(MILL)).toEqual(nothing(MILL));
    expect(asked).toHaveLength(2);
  });
});
