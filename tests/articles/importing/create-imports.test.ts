import { constantFrom, array as arrayOf, asyncProperty, assert as check, record } from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createImports,
  type Imports,
  type ImportsOptions,
} from '../../../src/articles/importing/create-imports.ts';
import type { ImportProgress } from '../../../src/articles/importing/import-outcome.ts';
import { textFacts } from '../../../src/articles/importing/text-facts.ts';
import type { Fetched, Upload } from '../../../src/articles/importing/upload.ts';
import { NEARLY_SAME, similarity } from '../../../src/articles/near/sketch.ts';
import { StoreError } from '../../../src/store/store-error.ts';
import type { Store } from '../../../src/store/store.ts';
import { memoryStore, plainReading } from '../bot-with-articles.ts';

const house = (name: string): string =>
  `The ${name} house\n\nThe ${name} house has a red door and a roof of ${name} tiles.`;

const upload = (name: string, text = house(name)): Upload => ({
  name: `${name}.txt`,
  fetch: () => Promise.resolve({ kind: 'fetched', bytes: Buffer.from(text), hint: {} }),
});

const quiet = () => undefined;

let store: Store;
let reported: unknown[];

const open = (changed: Partial<ImportsOptions> = {}): Imports =>
  createImports({
    store,
    reading: plainReading,
    factsOf: async (handedIn) => textFacts(handedIn),
    likeness: { similarity, least: NEARLY_SAME },
    limits: { articles: 50, bytes: 100_000 },
    fromLink: undefined,
    now: () => 7,
    onArticles: () => Promise.resolve(),
    onSettings: quiet,
    report: (error) => reported.push(error),
    ...changed,
  });

const add = (imports: Imports, server: string, uploads: readonly Upload[], onProgress = quiet) =>
  imports.deskOf(server).add({ by: '100000000000000001', uploads, onProgress });

beforeEach(async () => {
  store = await memoryStore();
  reported = [];
});

describe('an import', () => {
  it('keeps what is known of an article, with who added it and when', async () => {
    const text = `---\ntitle: The red house\noutlet: Wend Courier\npublished: 2019-04-03\nauthor: Ada Fenwick\n---\n\n${house('red')}`;
    const [outcome] = await add(open(), '1', [upload('red', text)]);
    expect(outcome).toMatchObject({
      kind: 'added',
      name: 'red.txt',
      article: {
        title: 'The red house',
        outlet: 'Wend Courier',
        author: 'Ada Fenwick',
        published: { year: 2019, month: 4, day: 3 },
        addedBy: '100000000000000001',
        addedAt: 7,
        original: { name: 'red.txt', mediaType: 'text/plain', bytes: Buffer.byteLength(text) },
      },
    });
    for await (const kept of store.articles.all('1')) expect(kept.text).toBe(text);
  });

  it('says in their order what became of all uploads, whatever they are', async () => {
    const faults: Readonly<Record<string, () => Promise<Fetched>>> = {
      refused: () => Promise.resolve({ kind: 'refused', sentence: 'It is gone.' }),
      broken: () => Promise.reject(new Error('The line is dead.')),
      white: () => Promise.resolve({ kind: 'fetched', bytes: Buffer.from(' \n '), hint: {} }),
    };
    const kinds = constantFrom('good', 'refused', 'broken', 'white');
    await check(
      asyncProperty(
        arrayOf(record({ kind: kinds, name: constantFrom('a', 'b', 'c') }), { maxLength: 40 }),
        async (items) => {
          store = await memoryStore();
          const uploads = items.map(({ kind, name }): Upload => {
            const fetch = faults[kind];
            return fetch === undefined ? upload(name) : { name: `${name}.txt`, fetch };
          });
          const outcomes = await add(open(), '1', uploads);
          expect(outcomes.map(({ name }) => name)).toEqual(uploads.map(({ name }) => name));
          const good = new Set(items.filter(({ kind }) => kind === 'good').map(({ name }) => name));
          expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(good.size);
          expect(await store.articles.usage('1')).toMatchObject({ articles: good.size });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('knows an article again by its file and by its text, in its own server only', async () => {
    const imports = open();
    await add(imports, '1', [upload('red')]);
    const [sameFile] = await add(imports, '1', [upload('other', house('red'))]);
    expect(sameFile).toMatchObject({ kind: 'same', article: { original: { name: 'red.txt' } } });
    const reading = {
      readUpload: async () => ({ ...(await plainReading.readUpload(Buffer.from(house('red')))) }),
    };
    const [sameText] = await add(open({ reading }), '1', [upload('another file')]);
    expect(sameText).toMatchObject({ kind: 'same' });
    const [elsewhere] = await add(imports, '2', [upload('red')]);
    expect(elsewhere).toMatchObject({ kind: 'added', near: undefined });
  });

  it('points to the article that is nearly the same, also among those brought with it', async () => {
    const long = Array.from({ length: 60 }, (_, n) => `Door ${n} of the house is painted ${n} times.`).join(
      ' ',
    );
    const outcomes = await add(open(), '1', [
      upload('first', `${house('red')} ${long}`),
      upload('unlike', house('green')),
      upload('second', `${house('red')} ${long} It was sold.`),
    ]);
    const [first] = outcomes;
    const id = first?.kind === 'added' ? first.article.id : '';
    expect(outcomes).toMatchObject([
      { kind: 'added', near: undefined },
      { kind: 'added', near: undefined },
      { kind: 'added', near: { id, title: 'The red house' } },
    ]);
  });

  it('says how far it is, before each upload and at the end', async () => {
    const told: ImportProgress[] = [];
    await open()
      .deskOf('1')
      .add({
        by: 'x',
        uploads: ['a', 'b'].map((name) => upload(name)),
        onProgress: (each) => told.push(each),
      });
    expect(told).toEqual([
      { done: 0, total: 2, name: 'a.txt' },
      { done: 1, total: 2, name: 'b.txt' },
      { done: 2, total: 2, name: '' },
    ]);
  });

  it('takes in what a server hands in one after the other, and another server’s beside it', async () => {
    const order: string[] = [];
    let release = quiet as () => void;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const noting = (name: string, until?: Promise<void>): Upload => ({
      ...upload(name),
      fetch: async () => {
        order.push(name);
        await until;
        return upload(name).fetch();
      },
    });
    const imports = open();
    const first = add(imports, '1', [noting('first', held)]);
    const second = add(imports, '1', [noting('second')]);
    await add(imports, '2', [noting('elsewhere')]);
    expect(order).toEqual(['first', 'elsewhere']);
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'elsewhere', 'second']);
  });

  it('keeps what fits, and says of the rest that there is no room', async () => {
    const outcomes = await add(open({ limits: { articles: 2, bytes: 100_000 } }), '1', [
      upload('a'),
      upload('b'),
      upload('c'),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'added', 'full']);
  });

  it('gives the words of the store where that cannot write, and tells the operator', async () => {
    const full = new StoreError('full', 'The disk of the database is full.');
    const articles = { ...store.articles, addAll: () => Promise.reject(full) };
    const outcomes = await add(open({ store: { ...store, articles } }), '1', [upload('a'), upload('b')]);
    expect(outcomes).toEqual([
      { name: 'a.txt', kind: 'refused', sentence: full.toAsker },
      { name: 'b.txt', kind: 'refused', sentence: full.toAsker },
    ]);
    expect(reported).toContain(full);
  });

  it('gives way when the bot is stopped: what was begun is kept, the rest is refused', async () => {
    const imports = open();
    let begun = quiet as () => void;
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const first: Upload = {
      ...upload('first'),
      fetch: () => {
        begun();
        return upload('first').fetch();
      },
    };
    const adding = add(imports, '1', [first, upload('second')]);
    await isBegun;
    await imports.close();
    expect(await adding).toMatchObject([
      { kind: 'added' },
      { kind: 'refused', sentence: expect.stringContaining('restarted') },
    ]);
    expect(await store.articles.usage('1')).toMatchObject({ articles: 1 });
  });
});

describe('a desk', () => {
  it('knows no article of another server', async () => {
    const imports = open();
    const [outcome] = await add(imports, '1', [upload('red')]);
    const id = outcome?.kind === 'added' ? outcome.article.id : '';
    const other = imports.deskOf('2');
    expect(await other.get(id)).toBeUndefined();
    expect(await other.rename(id, 'Mine')).toBeUndefined();
    expect(await other.remove(id)).toBeUndefined();
    expect(await other.summaries()).toEqual([]);
    expect(await imports.deskOf('1').get(id)).toMatchObject({ title: 'The red house' });
  });

  it('cuts a title that is too long, and puts it on one line', async () => {
    const imports = open();
    const [outcome] = await add(imports, '1', [upload('red')]);
    const id = outcome?.kind === 'added' ? outcome.article.id : '';
    const renamed = await imports.deskOf('1').rename(id, `The\nhouse ${'x'.repeat(300)}`);
    expect(renamed?.title).toMatch(/^The house x+…$/);
    expect(renamed?.title).toHaveLength(200);
  });

  it('tells of changes once they are in the store', async () => {
    const onArticles = vi.fn<ImportsOptions['onArticles']>(async (server) => {
      expect(await store.articles.usage(server)).toMatchObject({ articles: 1 });
    });
    const onSettings = vi.fn<ImportsOptions['onSettings']>();
    const imports = open({ onArticles, onSettings });
    await add(imports, '1', [upload('red')]);
    expect(onArticles).toHaveBeenCalledWith('1');
    await imports.deskOf('2').set({ shippedArticles: false });
    expect(onSettings).toHaveBeenCalledWith('2');
  });
});
