import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createArticleBuilder } from '../../../src/main/engines/article-builder.ts';
import { textFacts, type TextFacts } from '../../../src/articles/importing/text-facts.ts';
import { createFactReader } from '../../../src/main/engines/read-facts.ts';
import { buildArticles } from '../../../src/main/engines/build-articles.ts';
import type { StoredArticle } from '../../../src/store/article-store.ts';

/** A thread runs only what is compiled; the build comes before the tests. */
const PROGRAM = path.resolve('dist/builder-thread.js');

const kept = (id: string, text: string): StoredArticle => ({
  id,
  server: '1',
  title: `Title ${id}`,
  text,
  original: { name: `${id}.txt`, mediaType: 'text/plain', sha256: 'a'.repeat(64), bytes: 10 },
  sketch: new Uint32Array(),
  addedBy: '1',
  addedAt: 0,
  textSha256: 'a'.repeat(64),
  textBytes: 10,
  revision: 1,
});

const failing = (): Promise<TextFacts> => Promise.reject(new Error('out of memory'));

describe('the thread that builds', () => {
  const builder = createArticleBuilder(PROGRAM);
  afterAll(() => builder.close());

  it('builds what would be built here', async () => {
    const some = [
      kept('a', 'The mill\n\nThe mill has a red door. It was built in 1907.'),
      kept('b', '\n'),
      kept('c', `The lake\n\n${'The lake is deep. '.repeat(9_000)}`),
    ];
    // Small columns are handed over, large ones are shared: both arrive.
    for (const each of [some.slice(0, 2), some])
      expect(await builder.build(each)).toEqual(buildArticles(each));
  });

  it('tells the facts of a text as they would be told here, why it is none among them', async () => {
    const text = `The lake\n\nBy Ann Marsh, Lake News\n\n${'The lake is deep. '.repeat(50)}`;
    for (const one of [text, ' ', 'x'.repeat(100)]) {
      const handedIn = { name: 'lake.txt', text: one, known: { url: 'https://lake.example/1' } };
      expect(await builder.readFacts(handedIn)).toEqual(textFacts(handedIn));
    }
  });

  it('is given long texts to read, and not short ones; one that falls over loses none', async () => {
    const asked: number[] = [];
    const errors: unknown[] = [];
    const readFacts = (handedIn: Parameters<typeof builder.readFacts>[0]) => {
      asked.push(handedIn.text.length);
      return builder.readFacts(handedIn);
    };
    const [short, long] = [1, 3_000].map((count) => ({
      name: 'lake.txt',
      text: `The lake\n\n${'The lake is deep. '.repeat(count)}`,
      known: {},
    }));
    for (const [reader, handedIn] of [
      [readFacts, short],
      [readFacts, long],
      [failing, long],
    ] as const) {
      if (handedIn === undefined) throw new Error('There is no text.');
      const factsOf = createFactReader({ readFacts: reader }, (error) => errors.push(error));
      expect(await factsOf(handedIn)).toEqual(textFacts(handedIn));
    }
    expect(asked).toEqual([long?.text.length]);
    expect(errors).toHaveLength(1);
  });

  it('starts again after it was closed', async () => {
    await builder.close();
    const { read } = await builder.build([kept('d', 'The town\n\nThe town is small.')]);
    expect(read).toEqual(['d']);
  });

  it('says that it ended when it is closed meanwhile', async () => {
    const building = builder
      .build([kept('e', `The sea\n\n${'The sea is wide. '.repeat(9_000)}`)])
      .catch((error: unknown) => String(error));
    await builder.close();
    expect(await building).toContain('The thread for indexing ended');
  });
});
