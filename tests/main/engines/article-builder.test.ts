import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createArticleBuilder } from '../../../src/main/engines/article-builder.ts';
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
