import path from 'node:path';
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  nat,
  oneof,
  record,
  string,
  type Arbitrary,
} from 'fast-check';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { countedIds, madeUp } from './made-up.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Entry = { readonly id: string; readonly title: string; readonly text: string };

/** The obvious store: a map of lists. */
type Model = {
  readonly articles: ReadonlyMap<string, readonly Entry[]>;
  readonly shipped: ReadonlyMap<string, boolean>;
};

const SERVERS = ['a', 'b'];
const LIMITS = { articles: 6, bytes: 400 };
const NOBODY = 'nobodynobodynobo';
const { title: TITLE } = madeUp('');

const server = constantFrom(...SERVERS);
const text = string({ unit: 'binary', maxLength: 60 });
/** An article by its place in the list of a server, which need not be the one that is asked; or none. */
const target = record({ of: server, place: nat(LIMITS.articles) });

/** Something that is done to a store; `to` is the server in whose name. */
const operation = oneof(
  record({ kind: constant('add'), to: server, texts: array(text, { minLength: 1, maxLength: 3 }) }),
  record({ kind: constant('replace'), to: server, target, text }),
  record({ kind: constant('rename'), to: server, target, title: text }),
  record({ kind: constant('remove'), to: server, target }),
  record({ kind: constant('set'), to: server, shippedArticles: boolean() }),
  record({ kind: constant('restart'), to: server }),
);
type Operation = typeof operation extends Arbitrary<infer T> ? T : never;

const listOf = ({ articles }: Model, of: string): readonly Entry[] => articles.get(of) ?? [];

const withList = (model: Model, of: string, list: readonly Entry[]): Model => ({
  ...model,
  articles: new Map(model.articles).set(of, list),
});

const bytesOf = (list: readonly Pick<Entry, 'text'>[]): number =>
  list.reduce((sum, entry) => sum + Buffer.byteLength(entry.text), 0);

/** What comes back of a text, and of a title. */
const keptText = (given: string): string => Buffer.from(given).toString();
const keptTitle = (given: string): string => keptText(given).replaceAll('\0', '\uFFFD');

const add = (model: Model, to: string, given: string, id: string): readonly [string, Model] => {
  const list = listOf(model, to);
  const entry = { id, title: TITLE, text: keptText(given) };
  if (list.some((other) => other.text === entry.text)) return ['same', model];
  const after = [...list, entry];
  const isFull = after.length > LIMITS.articles || bytesOf(after) > LIMITS.bytes;
  return isFull ? ['full', model] : ['added', withList(model, to, after)];
};

const replace = (model: Model, to: string, id: string, given: string): readonly [string, Model] => {
  const list = listOf(model, to);
  const entry = { id, title: TITLE, text: keptText(given) };
  const after = list.map((other) => (other.id === id ? entry : other));
  if (!list.some((other) => other.id === id)) return ['unknown', model];
  if (list.some((other) => other.id !== id && other.text === entry.text)) return ['same', model];
  const isFull = bytesOf(after) > Math.max(LIMITS.bytes, bytesOf(list));
  return isFull ? ['full', model] : ['replaced', withList(model, to, after)];
};

/** Does something to both, and compares what both say. */
const carryOut = async (model: Model, { articles, settings }: Store, done: Operation): Promise<Model> => {
  const { to } = done;
  const idOf = (wanted: { readonly of: string; readonly place: number }): string =>
    listOf(model, wanted.of)[wanted.place]?.id ?? NOBODY;
  switch (done.kind) {
    case 'add': {
      let after = model;
      const outcomes = await articles.addAll(
        to,
        done.texts.map((each) => madeUp(each)),
        LIMITS,
      );
      for (const [index, outcome] of outcomes.entries()) {
        const id = outcome.kind === 'added' ? outcome.article.id : NOBODY;
        const [expected, next] = add(after, to, done.texts[index] ?? '', id);
        expect(outcome.kind).toBe(expected);
        after = next;
      }
      return after;
    }
    case 'replace': {
      const id = idOf(done.target);
      const [expected, after] = replace(model, to, id, done.text);
      const outcome = await articles.replace(to, id, madeUp(done.text), LIMITS);
      expect(outcome.kind).toBe(expected);
      return after;
    }
    case 'rename': {
      const id = idOf(done.target);
      const title = keptTitle(done.title);
      const renamed = await articles.rename(to, id, done.title);
      expect(renamed?.id).toBe(listOf(model, to).find((entry) => entry.id === id)?.id);
      return withList(
        model,
        to,
        listOf(model, to).map((entry) => (entry.id === id ? { ...entry, title } : entry)),
      );
    }
    case 'remove': {
      const id = idOf(done.target);
      const removed = await articles.remove(to, id);
      expect(removed?.text).toBe(listOf(model, to).find((entry) => entry.id === id)?.text);
      return withList(
        model,
        to,
        listOf(model, to).filter((entry) => entry.id !== id),
      );
    }
    case 'set': {
      const { shippedArticles } = done;
      await settings.set(to, { shippedArticles });
      return { ...model, shipped: new Map(model.shipped).set(to, shippedArticles) };
    }
    case 'restart':
      return model;
    default:
      return done satisfies never;
  }
};

const compare = async (model: Model, { articles, settings }: Store): Promise<void> => {
  for (const of of SERVERS) {
    const kept: Entry[] = [];
    for await (const { id, title, text: found } of articles.all(of)) kept.push({ id, title, text: found });
    const list = listOf(model, of);
    expect(kept).toEqual(list);
    expect(await articles.usage(of)).toEqual({ articles: list.length, bytes: bytesOf(list) });
    expect((await settings.get(of)).shippedArticles).toBe(model.shipped.get(of) ?? true);
  }
};

it('keeps what a map of lists would keep, over any operations and restarts', async () => {
  const folder = temporaryFolder();
  const newId = countedIds();
  let files = 0;
  await assert(
    asyncProperty(array(operation, { maxLength: 25 }), async (operations) => {
      files += 1;
      const file = path.join(folder, `${files}.db`);
      let store = await openSqliteStore({ file, newId });
      try {
        let model: Model = { articles: new Map(), shipped: new Map() };
        for (const done of operations) {
          if (done.kind === 'restart') {
            await store.close();
            store = await openSqliteStore({ file, newId });
          }
          model = await carryOut(model, store, done);
          await compare(model, store);
        }
      } finally {
        await store.close();
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
