import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/store/article-store.ts';
import type { Store } from '../../src/store/store.ts';
import { hashOf, madeUp, NO_LIMITS } from './made-up.ts';

const A = '100000000000000001';
const B = '100000000000000002';

const collect = async (articles: AsyncIterable<StoredArticle>): Promise<readonly StoredArticle[]> => {
  const all: StoredArticle[] = [];
  for await (const article of articles) all.push(article);
  return all;
};

const added = async (store: Store, server: string, text: string): Promise<StoredArticle> => {
  const outcome = await store.articles.add(server, madeUp(text), NO_LIMITS);
  if (outcome.kind !== 'added') throw new Error(`It was not added: ${outcome.kind}.`);
  return outcome.article;
};

/** What every implementation of the store has to keep to. @param open gives an empty one */
export const describeStore = (name: string, open: () => Promise<Store>): void => {
  describe(`articles in ${name}`, () => {
    it('gives an article back as it was handed in', async () => {
      const { articles } = await open();
      const article = madeUp('The mill opened in 1874.', {
        outlet: 'The Ardle Courier',
        author: 'I. Moss',
        published: { year: 1874, month: 5 },
        url: 'https://example.org/mill?year=1874',
        sketch: Uint32Array.of(0, 7, 2 ** 32 - 1),
      });
      const outcome = await articles.add(A, article, NO_LIMITS);
      const kept = {
        ...article,
        id: expect.stringMatching(/^[0-9a-z]{16}$/),
        server: A,
        textSha256: hashOf(article.text),
        textBytes: article.text.length,
        revision: expect.any(Number),
      };
      expect(outcome).toEqual({ kind: 'added', article: kept });
      expect(await collect(articles.all(A))).toEqual([kept]);
    });

    it('leaves out what is not known of an article', async () => {
      const store = await open();
      const { id } = await added(store, A, 'Nobody signed this.');
      const kept = await store.articles.get(A, id);
      expect(
        Object.keys(kept ?? {}).filter((key) => ['outlet', 'author', 'published', 'url'].includes(key)),
      ).toEqual([]);
    });

    it.each([
      ['a byte order mark', '\uFEFFThe mill.'],
      ['a NUL within', 'The\0mill.'],
      ['signs beyond the basic plane', 'The 🏭 of Ardle, 磨坊.'],
      ['decomposed letters', 'Cafe\u0301 and Café'],
      ['carriage returns', 'One.\r\nTwo.\rThree.\u2028Four.'],
      ['nothing at all', ''],
    ])('keeps a text with %s unit by unit', async (_, text) => {
      const store = await open();
      const { id } = await added(store, A, text);
      const kept = await store.articles.get(A, id);
      expect(kept?.text).toBe(text);
    });

    it('keeps a lone surrogate as U+FFFD, so that no offset moves', async () => {
      const store = await open();
      const article = await added(store, A, 'a\uD83Cb');
      expect(article.text).toBe('a\uFFFDb');
      expect(article.textSha256).toBe(hashOf('a\uFFFDb'));
    });

    it('keeps no NUL and no lone surrogate in a title', async () => {
      const { articles } = await open();
      const outcome = await articles.add(A, madeUp('Text.', { title: 'The\0mill\uDC00' }), NO_LIMITS);
      expect(outcome).toMatchObject({ kind: 'added', article: { title: 'The\uFFFDmill\uFFFD' } });
    });

    it('keeps a text once in a server, and says which article has it', async () => {
      const store = await open();
      const first = await added(store, A, 'Twice.');
      const again = await store.articles.add(A, madeUp('Twice.', { title: 'Another title' }), NO_LIMITS);
      const { text: _text, sketch: _sketch, ...summary } = first;
      expect(again).toEqual({ kind: 'same', article: summary });
      expect(await store.articles.usage(A)).toEqual({ articles: 1, bytes: 6 });
    });

    it('keeps a text in each server that adds it, under ids of their own', async () => {
      const store = await open();
      const inA = await added(store, A, 'In both.');
      const inB = await added(store, B, 'In both.');
      expect(inB.id).not.toBe(inA.id);
      expect(await store.articles.servers()).toEqual([A, B]);
    });

    it('counts articles, and the bytes of their texts in UTF-8', async () => {
      const store = await open();
      expect(await store.articles.usage(A)).toEqual({ articles: 0, bytes: 0 });
      await added(store, A, 'Café');
      await added(store, A, '磨坊');
      expect(await store.articles.usage(A)).toEqual({ articles: 2, bytes: 11 });
    });

    it('adds up to the limits of a server and nothing beyond', async () => {
      const { articles } = await open();
      const limits = { articles: 2, bytes: 10 };
      await articles.add(A, madeUp('12345'), limits);
      expect(await articles.add(A, madeUp('123456'), limits)).toEqual({
        kind: 'full',
        of: 'bytes',
        limit: 10,
      });
      expect(await articles.add(A, madeUp('54321'), limits)).toMatchObject({ kind: 'added' });
      expect(await articles.add(A, madeUp(''), limits)).toEqual({ kind: 'full', of: 'articles', limit: 2 });
      expect(await articles.add(B, madeUp('123456'), limits)).toMatchObject({ kind: 'added' });
      expect(await articles.usage(A)).toEqual({ articles: 2, bytes: 10 });
    });

    it('adds several at once, each with its outcome', async () => {
      const { articles } = await open();
      const given = ['One.', 'Two.', 'One.', 'Three.'].map((text) => madeUp(text));
      const outcomes = await articles.addAll(A, given, { articles: 2, bytes: 100 });
      expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'added', 'same', 'full']);
      expect((await collect(articles.all(A))).map(({ text }) => text)).toEqual(['One.', 'Two.']);
    });

    it('puts another text in the place of an article, which keeps its id and its place in the list', async () => {
      const store = await open();
      const first = await added(store, A, 'As it was.');
      await added(store, A, 'Another.');
      const outcome = await store.articles.replace(
        A,
        first.id,
        madeUp('As it is.', { title: 'New' }),
        NO_LIMITS,
      );
      expect(outcome).toMatchObject({
        kind: 'replaced',
        before: first,
        article: { id: first.id, title: 'New', text: 'As it is.', textSha256: hashOf('As it is.') },
      });
      expect((await collect(store.articles.all(A))).map(({ text }) => text)).toEqual([
        'As it is.',
        'Another.',
      ]);
    });

    it('replaces nothing by a text that another article has, or that is too much, or of another server', async () => {
      const store = await open();
      const first = await added(store, A, 'First.');
      const second = await added(store, A, 'Second.');
      const { articles } = store;
      expect(await articles.replace(A, first.id, madeUp('Second.'), NO_LIMITS)).toMatchObject({
        kind: 'same',
        article: { id: second.id },
      });
      expect(
        await articles.replace(A, first.id, madeUp('Far too long.'), { articles: 2, bytes: 13 }),
      ).toEqual({
        kind: 'full',
        of: 'bytes',
        limit: 13,
      });
      expect(await articles.replace(B, first.id, madeUp('Mine.'), NO_LIMITS)).toEqual({ kind: 'unknown' });
      expect(await articles.get(A, first.id)).toEqual(first);
    });

    it('replaces a text by the same with other metadata, and by a shorter one even over the limit', async () => {
      const store = await open();
      const first = await added(store, A, 'Rather long.');
      const { articles } = store;
      const none = { articles: 0, bytes: 0 };
      expect(
        await articles.replace(A, first.id, madeUp('Rather long.', { author: 'I. Moss' }), none),
      ).toMatchObject({
        kind: 'replaced',
        article: { author: 'I. Moss' },
      });
      expect(await articles.replace(A, first.id, madeUp('Short.'), none)).toMatchObject({ kind: 'replaced' });
    });

    it('forgets what was known of an article when it is replaced by one of which it is not', async () => {
      const { articles } = await open();
      const outcome = await articles.add(
        A,
        madeUp('Signed.', { author: 'I. Moss', published: { year: 1 } }),
        NO_LIMITS,
      );
      const id = outcome.kind === 'added' ? outcome.article.id : '';
      await articles.replace(A, id, madeUp('Unsigned.'), NO_LIMITS);
      const kept = await articles.get(A, id);
      expect([kept?.text, kept?.author, kept?.published]).toEqual(['Unsigned.', undefined, undefined]);
    });

    it('renames an article of the server and no other', async () => {
      const store = await open();
      const { id, text: _text, sketch: _sketch, ...before } = await added(store, A, 'Text.');
      expect(await store.articles.rename(B, id, 'Stolen')).toBeUndefined();
      expect(await store.articles.rename(A, id, 'The weir')).toEqual({
        ...before,
        id,
        title: 'The weir',
        revision: expect.any(Number),
      });
      expect((await store.articles.get(A, id))?.title).toBe('The weir');
    });

    it('removes an article of the server and no other, and gives it back as it was', async () => {
      const store = await open();
      const article = await added(store, A, 'Text.');
      expect(await store.articles.remove(B, article.id)).toBeUndefined();
      expect(await store.articles.remove(A, article.id)).toEqual(article);
      expect(await store.articles.remove(A, article.id)).toBeUndefined();
      expect(await store.articles.get(A, article.id)).toBeUndefined();
      expect(await store.articles.servers()).toEqual([]);
    });

    it('gives an article only to its server', async () => {
      const store = await open();
      const { id } = await added(store, A, 'Text.');
      expect(await store.articles.get(B, id)).toBeUndefined();
      expect(await store.articles.summaries(B)).toEqual([]);
      expect(await store.articles.sketches(B)).toEqual([]);
      expect(await store.articles.findOriginal(B, hashOf('Text.'))).toBeUndefined();
    });

    it('lists articles oldest first, in pages', async () => {
      const store = await open();
      for (const text of ['1', '2', '3', '4', '5']) await added(store, A, text);
      const sizes = async (offset: number, limit: number) =>
        (await store.articles.summaries(A, { offset, limit })).map(({ textSha256 }) => textSha256);
      expect(await sizes(1, 2)).toEqual([hashOf('2'), hashOf('3')]);
      expect(await sizes(4, 2)).toEqual([hashOf('5')]);
      expect(await sizes(5, 2)).toEqual([]);
      expect(await store.articles.summaries(A)).toHaveLength(5);
    });

    it('goes through all texts of a server, oldest first, while others are added and removed', async () => {
      const store = await open();
      const texts = Array.from({ length: 40 }, (_, number) => `Number ${number}.`);
      for (const text of texts) await added(store, A, text);
      await added(store, B, 'Not this one.');
      const seen: string[] = [];
      for await (const { id, text } of store.articles.all(A)) {
        seen.push(text);
        await store.articles.remove(A, id);
        await added(store, B, `Beside ${text}`);
      }
      expect(seen).toEqual(texts);
    });

    it('keeps sketches', async () => {
      const store = await open();
      const { id } = await added(store, A, 'Text.');
      expect(await store.articles.sketches(A)).toEqual([
        { id, title: 'The mill at Ardle', sketch: Uint32Array.of(1, 2 ** 32 - 1) },
      ]);
    });

    it('finds an article by the file it came from', async () => {
      const store = await open();
      const { id } = await added(store, A, 'Text.');
      expect(await store.articles.findOriginal(A, hashOf('Text.'))).toMatchObject({ id });
      expect(await store.articles.findOriginal(A, hashOf('Other.'))).toBeUndefined();
    });

    it('says what became of articles since a revision, each once', async () => {
      const store = await open();
      const { articles } = store;
      expect(await articles.revision()).toBe(0);
      const first = await added(store, A, 'First.');
      const since = await articles.revision();
      const second = await added(store, B, 'Second.');
      const third = await added(store, A, 'Third.');
      await articles.rename(A, first.id, 'Renamed');
      await articles.remove(A, third.id);
      const changes = await articles.changes(since);
      expect(changes.map(({ kind, server, id }) => ({ kind, server, id }))).toEqual([
        { kind: 'stored', server: B, id: second.id },
        { kind: 'stored', server: A, id: first.id },
        { kind: 'removed', server: A, id: third.id },
      ]);
      expect(changes.at(-1)?.revision).toBe(await articles.revision());
      expect(await articles.changes(await articles.revision())).toEqual([]);
    });

    it('does not use the revision of an article again that was removed', async () => {
      const store = await open();
      const { id } = await added(store, A, 'Text.');
      await store.articles.remove(A, id);
      const removed = await store.articles.revision();
      const { revision } = await added(store, A, 'Text.');
      expect(revision).toBeGreaterThan(removed);
    });

    it('carries out what was asked before it was closed', async () => {
      const store = await open();
      const adding = store.articles.add(A, madeUp('Just in time.'), NO_LIMITS);
      await store.close();
      expect(await adding).toMatchObject({ kind: 'added' });
    });

    it('can be closed before anything was asked, and more than once', async () => {
      const store = await open();
      await store.close();
      await store.close();
      await expect(store.articles.servers()).rejects.toThrow('is closed');
    });

    it('writes one after the other what is asked at once', async () => {
      const store = await open();
      const texts = Array.from({ length: 20 }, (_, number) => `Number ${number}.`);
      const outcomes = await Promise.all(
        texts.map((text) => store.articles.add(A, madeUp(text), { articles: 12, bytes: 1000 })),
      );
      expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(12);
      expect(await store.articles.usage(A)).toMatchObject({ articles: 12 });
    });
  });

  describe(`settings in ${name}`, () => {
    const DEFAULTS = {
      shippedArticles: true,
      channels: [],
      whoMayAsk: [],
      whoMayAdd: [],
      whoMaySave: [],
      privateByDefault: false,
    };

    it('gives the defaults to a server that never set anything', async () => {
      const { settings } = await open();
      expect(await settings.get(A)).toEqual(DEFAULTS);
    });

    it('sets some and leaves the others, of one server alone', async () => {
      const { settings } = await open();
      await settings.set(A, { shippedArticles: false, channels: ['9'] });
      const all = { ...DEFAULTS, shippedArticles: false, channels: ['9'], whoMayAdd: ['7'] };
      expect(await settings.set(A, { whoMayAdd: ['7'] })).toEqual(all);
      expect(await settings.get(A)).toEqual(all);
      expect(await settings.get(B)).toEqual(DEFAULTS);
    });
  });
};
