import { describe, expect, it, vi } from 'vitest';
import { buildArticles, type BuiltArticles } from '../../../src/main/engines/build-articles.ts';
import { createOwnArticles, type OwnArticles } from '../../../src/main/engines/own-articles.ts';
import type { StoredArticle } from '../../../src/store/article-store.ts';

const kept = (id: string, words: string, revision = 1): StoredArticle => ({
  id,
  server: '1',
  title: `On ${words}`,
  text: `On ${words}\n\nThe ${words} has a red door. It was painted in 1907.`,
  original: { name: `${id}.txt`, mediaType: 'text/plain', sha256: 'a'.repeat(64), bytes: 10 },
  sketch: new Uint32Array(),
  addedBy: '1',
  addedAt: 0,
  textSha256: 'a'.repeat(64),
  textBytes: 10,
  revision,
});

type Build = (kept: readonly StoredArticle[]) => Promise<BuiltArticles>;

const openOwn = (all: readonly StoredArticle[], build?: Build) => {
  const store = new Map(all.map((one) => [one.id, one]));
  const report = vi.fn<(error: unknown) => void>();
  const own = createOwnArticles({
    server: '1',
    store: { get: (_server, id) => Promise.resolve(store.get(id)) },
    builder: build && { build },
    report,
    tidy: undefined,
    reportUnreadable: report,
  });
  return { own, store, report };
};

const MANY = Array.from({ length: 100 }, (_, number) => kept(`${number}`, `house ${number}`));
const idsOf = (articles: readonly { readonly id: string }[]): readonly string[] =>
  articles.map(({ id }) => id);
const idsIn = ({ collection }: OwnArticles): readonly string[] => idsOf(collection.articles).toSorted();

describe('a server’s articles', () => {
  it('are built elsewhere where many wait, and here where one does', async () => {
    const built: number[] = [];
    const { own, store } = openOwn(MANY, (some) => {
      built.push(some.length);
      return Promise.resolve(buildArticles(some));
    });
    own.note(idsOf(MANY));
    await own.settled();
    expect(idsIn(own)).toEqual(idsOf(MANY).toSorted());
    expect(built.reduce((sum, count) => sum + count, 0)).toBe(MANY.length);
    expect(built.length).toBeLessThan(MANY.length / 8);
    const before = built.length;
    store.set('new', kept('new', 'lighthouse'));
    own.note(['new']);
    await own.settled();
    expect(built).toHaveLength(before);
    expect(own.collection.search(['lighthous'], 1)[0]?.article.id).toBe('new');
  });

  it('are those of the store however they were built: changed, gone and unreadable ones', async () => {
    const { own, store, report } = openOwn(MANY, (some) => Promise.resolve(buildArticles(some)));
    own.note(idsOf(MANY));
    await own.settled();
    for (const id of ['1', '2', '3']) store.delete(id);
    store.set('4', kept('4', 'windmill', 2));
    store.set('5', { ...kept('5', 'barn', 2), text: '\n' });
    own.note(idsOf(MANY));
    await own.settled();
    expect(idsIn(own)).toEqual(idsOf(MANY.filter(({ id }) => !['1', '2', '3', '5'].includes(id))).toSorted());
    expect(own.collection.article('4')?.title).toBe('On windmill');
    expect(report.mock.calls).toEqual([['5']]);
    expect(own.loading()).toBeUndefined();
  });

  it('are built here when the thread falls over', async () => {
    const { own, report } = openOwn(MANY, () => Promise.reject(new Error('out of memory')));
    own.note(idsOf(MANY));
    await own.settled();
    expect(own.collection.count).toBe(MANY.length);
    expect(report.mock.calls[0]).toEqual([new Error('out of memory')]);
  });

  it('have what came while others were built, and nothing that went', async () => {
    const held: (() => void)[] = [];
    const { own, store } = openOwn(MANY, async (some) => {
      await new Promise<void>((resolve) => held.push(resolve));
      return buildArticles(some);
    });
    own.note(idsOf(MANY));
    await expect.poll(() => held).toHaveLength(1);
    store.delete('0');
    store.set('late', kept('late', 'chapel'));
    own.note(['0', 'late']);
    expect(own.loading()).toEqual({ indexed: 0, total: MANY.length + 1 });
    for (let released = 0; own.loading() !== undefined;) {
      for (; released < held.length; released += 1) held[released]?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await own.settled();
    expect(idsIn(own)).toEqual(['late', ...idsOf(MANY).slice(1)].toSorted());
  });
});
