import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/discord/clock.ts';
import type { OpenEngines } from '../../../src/main/engines/open-engines.ts';
import type { AddOutcome, NewArticle } from '../../../src/store/article-store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-store.ts';
import { StoreError } from '../../../src/store/store-error.ts';
import type { Store } from '../../../src/store/store.ts';
import { memoryStore, openServerEngines } from '../../articles/bot-with-articles.ts';
import { bridge } from '../../discord/newsroom.ts';

const LIMITS = { articles: 1_000, bytes: 1_000_000 };

const titled = (title: string): NewArticle => ({
  title,
  text: `${title}\n\nThe ${title} has a red door. It was painted in 1907.`,
  original: { name: `${title}.txt`, mediaType: 'text/plain', sha256: 'a'.repeat(64), bytes: 10 },
  sketch: new Uint32Array(),
  addedBy: '100000000000000001',
  addedAt: 0,
});

const add = (store: Store, server: string, title: string): Promise<AddOutcome> =>
  store.articles.add(server, titled(title), LIMITS);

/** A clock whose tasks wait until they are run. */
const createHeldClock = () => {
  const tasks = new Set<() => void>();
  const clock: Clock = {
    now: () => 0,
    schedule(_at, task) {
      tasks.add(task);
      return () => void tasks.delete(task);
    },
  };
  const run = (): void => {
    for (const task of Array.from(tasks)) {
      tasks.delete(task);
      task();
    }
  };
  return { clock, run };
};

let ending = new AbortController();
let opened: OpenEngines | undefined;

const open = async (store: Store, clock?: Clock): Promise<OpenEngines> => {
  opened = await openServerEngines({ shipped: [bridge], store, ...(clock && { clock }) }, ending.signal);
  return opened;
};

const titlesIn = async (engines: OpenEngines, server: string | null): Promise<readonly string[]> =>
  (await engines.engineOf(server)).library.articles.map(({ title }) => title);

afterEach(async () => {
  ending.abort();
  await opened?.close();
  ending = new AbortController();
});

describe('engines of servers', () => {
  it('are one for all servers without articles of their own, and for direct conversations', async () => {
    const engines = await open(await memoryStore());
    const common = await engines.engineOf(null);
    expect(await engines.engineOf('1')).toBe(common);
    expect(await engines.engineOf('2')).toBe(common);
    expect(engines.size()).toEqual({ articles: 1, sentences: 5 });
  });

  it('have the articles of their server and the shipped ones, and no others', async () => {
    const store = await memoryStore();
    await add(store, '1', 'mill');
    await add(store, '2', 'forge');
    const engines = await open(store);
    expect(await titlesIn(engines, '1')).toEqual(['mill', bridge.title]);
    expect(await titlesIn(engines, '2')).toEqual(['forge', bridge.title]);
    expect(await titlesIn(engines, '3')).toEqual([bridge.title]);
    expect(await titlesIn(engines, null)).toEqual([bridge.title]);
    // The shipped article is there once.
    expect(engines.size().articles).toBe(3);
    const { own } = await engines.engineOf('1');
    expect(own.articles.map(({ title }) => title)).toEqual(['mill']);
  });

  it('do without the shipped articles where the server says so, with articles of its own or without', async () => {
    const store = await memoryStore();
    await add(store, '1', 'mill');
    const engines = await open(store);
    await engines.engineOf('1');
    for (const server of ['1', '2']) await engines.deskOf?.(server).set({ shippedArticles: false });
    expect(await titlesIn(engines, '1')).toEqual(['mill']);
    expect(await titlesIn(engines, '2')).toEqual([]);
  });

  it('follow what their desk does', async () => {
    const engines = await open(await memoryStore());
    const desk = engines.deskOf?.('1');
    await engines.engineOf('1');
    const [outcome] =
      (await desk?.add({
        by: 'operator',
        onProgress: () => undefined,
        uploads: [
          {
            name: 'mill.txt',
            fetch: () =>
              Promise.resolve({ kind: 'fetched', bytes: Buffer.from(titled('mill').text), hint: {} }),
          },
        ],
      })) ?? [];
    expect(await titlesIn(engines, '1')).toEqual(['mill', bridge.title]);
    const id = outcome?.kind === 'added' ? outcome.article.id : '';
    await desk?.rename(id, 'The old mill');
    expect(await titlesIn(engines, '1')).toEqual(['The old mill', bridge.title]);
    await desk?.remove(id);
    expect(await titlesIn(engines, '1')).toEqual([bridge.title]);
  });

  it('answer from what is indexed so far, and say how much that is', async () => {
    const store = await memoryStore();
    for (const title of ['mill', 'forge', 'barn']) await add(store, '1', title);
    const { get } = store.articles;
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reads = 0;
    const slow: typeof get = async (server, id) => {
      reads += 1;
      if (reads > 1) await held;
      return get(server, id);
    };
    const { clock, run } = createHeldClock();
    const engines = await open({ ...store, articles: { ...store.articles, get: slow } }, clock);
    const asked = engines.engineOf('1');
    await expect.poll(() => reads).toBe(2);
    run();
    const engine = await asked;
    expect(engine.loading()).toEqual({ indexed: 1, total: 3 });
    expect(engine.own.articles.map(({ title }) => title)).toEqual(['mill']);
    release?.();
    await expect.poll(() => engine.loading()).toBeUndefined();
    expect(engine.own.articles).toHaveLength(3);
  });

  it('go on with what could not be read, at the next look', async () => {
    const store = await memoryStore();
    await add(store, '1', 'mill');
    const { get } = store.articles;
    let isBroken = true;
    const broken: typeof get = (server, id) =>
      isBroken ? Promise.reject(new StoreError('busy', 'The file is locked.')) : get(server, id);
    const { clock, run } = createHeldClock();
    const logged: string[] = [];
    const note = (message: string): void => void logged.push(message);
    const logger = { debug: note, info: note, warn: note, error: note };
    opened = await openServerEngines(
      { shipped: [bridge], store: { ...store, articles: { ...store.articles, get: broken } }, clock, logger },
      ending.signal,
    );
    const engine = await opened.engineOf('1');
    for (let looks = 0; looks < 3; looks += 1) {
      run();
      await new Promise((resolve) => setImmediate(resolve));
      expect(engine.loading()).toEqual({ indexed: 0, total: 1 });
    }
    expect(logged).toHaveLength(1);
    isBroken = false;
    run();
    await expect.poll(() => engine.own.articles).toHaveLength(1);
  });

  it('are the common one where a server’s articles cannot be had', async () => {
    const store = await memoryStore();
    const damaged = new StoreError('damaged', 'The file is damaged.');
    const settings = { ...store.settings, get: () => Promise.reject(damaged) };
    const engines = await open({ ...store, settings });
    expect(await engines.engineOf('1')).toBe(await engines.engineOf(null));
  });

  it('are dropped when there are too many, the one silent for longest first, and made again', async () => {
    const store = await memoryStore();
    const servers = Array.from({ length: 101 }, (_, index) => `${index}`);
    for (const server of servers) await add(store, server, `house ${server}`);
    const engines = await open(store);
    const [first, second] = [await engines.engineOf('0'), await engines.engineOf('1')];
    for (const server of servers.slice(2)) {
      await engines.engineOf('0');
      await engines.engineOf(server);
    }
    expect(await engines.engineOf('0')).toBe(first);
    expect(await engines.engineOf('1')).not.toBe(second);
    expect(await titlesIn(engines, '1')).toEqual(['house 1', bridge.title]);
  });
});

describe('another process', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'footnote-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is noticed when it adds or removes articles', async () => {
    let count = 0;
    const newId = (): string => `${(count += 1)}`.padStart(16, '0');
    const file = path.join(folder, 'footnote.db');
    const ours = await openSqliteStore({ file, newId });
    const theirs = await openSqliteStore({ file, newId });
    const { clock, run } = createHeldClock();
    const engines = await open(ours, clock);
    const look = async (titles: readonly string[]): Promise<void> => {
      run();
      await expect.poll(() => titlesIn(engines, '1')).toEqual(titles);
    };
    expect(await titlesIn(engines, '1')).toEqual([bridge.title]);
    await add(theirs, '1', 'mill');
    await look(['mill', bridge.title]);
    const added = await add(theirs, '1', 'forge');
    await look(['mill', 'forge', bridge.title]);
    await theirs.articles.remove('1', added.kind === 'added' ? added.article.id : '');
    await look(['mill', bridge.title]);
    await theirs.close();
    await engines.close();
    await ours.close();
  });
});
