import { describe, expect, it } from 'vitest';
import type { ArticleDesk } from '../../../src/articles/importing/article-desk.ts';
import { currentSource } from '../../../src/discord/notebook/finding-source.ts';
import { keptQuote } from '../../../src/notebook/kept-quote.ts';
import { bridge, LENGTH, libraryOf, quoteOf } from '../newsroom.ts';

const quote = keptQuote(bridge, quoteOf(bridge, LENGTH));

/** A desk that keeps articles of these ids. */
const deskWith = (...ids: readonly string[]) =>
  ({ get: (id: string) => Promise.resolve(ids.includes(id) ? { id } : undefined) }) as unknown as ArticleDesk;

const loading = () => ({ indexed: 1, total: 2 });
const loaded = () => undefined;

describe('what became of an article', () => {
  it('is as the library has it', async () => {
    const desk = deskWith();
    expect(await currentSource(quote, { library: libraryOf(bridge), desk, loading: loaded })).toEqual({
      kind: 'unchanged',
    });
    expect(await currentSource(quote, { library: libraryOf(), desk, loading: loaded })).toEqual({
      kind: 'removed',
    });
  });

  it('is nothing as long as the server keeps it and it is still being read in', async () => {
    const library = libraryOf();
    const states = await Promise.all([
      currentSource(quote, { library, desk: deskWith(bridge.id), loading }),
      currentSource(quote, { library, desk: deskWith(), loading }),
      currentSource(quote, { library, desk: undefined, loading }),
    ]);
    expect(states.map(({ kind }) => kind)).toEqual(['unchanged', 'removed', 'removed']);
  });
});
