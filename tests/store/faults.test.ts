import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CompiledQuery } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AddOutcome } from '../../src/store/article-store.ts';
import { openConnection, type Connection } from '../../src/store/sqlite/connection.ts';
import { createSqliteStore, openSqliteStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { StoreProblem } from '../../src/store/store-error.ts';
import { countedIds, madeUp, NO_LIMITS } from './made-up.ts';
import { temporaryFolder } from './temporary-folder.ts';

const A = '100000000000000001';

/** A store over a connection that the test can put into trouble. */
const openWithConnection = async (
  file = path.join(temporaryFolder(), 'store.db'),
): Promise<{ readonly store: Store; readonly connection: Connection; readonly file: string }> => {
  const connection = openConnection(file, 'create');
  const store = await createSqliteStore(connection, countedIds());
  onTestFinished(() => store.close());
  return { store, connection, file };
};

const idOf = (outcome: AddOutcome): string => (outcome.kind === 'added' ? outcome.article.id : '');

const problemOf = (file: string, problem: StoreProblem) =>
  expect.objectContaining({ name: 'StoreError', problem, message: expect.stringContaining(file) });

/** Bytes that do not fit into what a full disk leaves. */
const LARGE = 'large '.repeat(20_000);

/** What a store that cannot be written has to keep to. */
describe.each([
  {
    trouble: 'a full disk',
    problem: 'full' as const,
    cause: async (connection: Connection) => {
      const [row] = await connection.rows(CompiledQuery.raw('pragma page_count'));
      await connection.exec(`pragma max_page_count = ${Object.values(row ?? {}).join('')}`);
    },
    end: (connection: Connection) => connection.exec('pragma max_page_count = 1000000'),
  },
  {
    trouble: 'a disk that is read-only',
    problem: 'read_only' as const,
    cause: (connection: Connection) => connection.exec('pragma query_only = on'),
    end: (connection: Connection) => connection.exec('pragma query_only = off'),
  },
])('on $trouble', ({ problem, cause, end }) => {
  const prepare = async () => {
    const { store, connection, file } = await openWithConnection();
    const id = idOf(await store.articles.add(A, madeUp('Kept before.'), NO_LIMITS));
    await store.settings.set(A, { shippedArticles: false });
    await cause(connection);
    return { store, connection, file, id };
  };

  it('every write is refused with a sentence, and reads go on', async () => {
    const { store, file, id } = await prepare();
    const { articles } = store;
    const refused = problemOf(file, problem);
    await expect(articles.add(A, madeUp(LARGE), NO_LIMITS)).rejects.toEqual(refused);
    await expect(articles.addAll(A, [madeUp('Small.'), madeUp(LARGE)], NO_LIMITS)).rejects.toEqual(refused);
    await expect(articles.replace(A, id, madeUp(LARGE), NO_LIMITS)).rejects.toEqual(refused);
    await expect(articles.rename(A, id, LARGE)).rejects.toEqual(refused);
    await expect(store.settings.set(A, { whoMayAdd: [LARGE] })).rejects.toEqual(refused);
    expect(await articles.get(A, id)).toMatchObject({ text: 'Kept before.' });
    expect(await articles.summaries(A)).toHaveLength(1);
    expect(await store.settings.get(A)).toMatchObject({ shippedArticles: false, whoMayAdd: [] });
  });

  it('is written again when there is an end to it', async () => {
    const { store, connection, id } = await prepare();
    await expect(store.articles.add(A, madeUp(LARGE), NO_LIMITS)).rejects.toHaveProperty('problem', problem);
    await end(connection);
    expect(await store.articles.add(A, madeUp(LARGE), NO_LIMITS)).toMatchObject({ kind: 'added' });
    expect(await store.articles.remove(A, id)).toMatchObject({ id });
  });

  it('the asker is told nothing of files, and that nothing was saved', async () => {
    const { store, file } = await prepare();
    const error: unknown = await store.articles
      .add(A, madeUp(LARGE), NO_LIMITS)
      .catch((thrown: unknown) => thrown);
    expect(error).toHaveProperty('toAsker', expect.stringMatching(/^Nothing was saved: .+\.$/u));
    expect(error).toHaveProperty('toAsker', expect.not.stringContaining(path.dirname(file)));
    expect(error).toHaveProperty('message', expect.not.stringMatching(/insert|select|sqlite/iu));
  });
});

describe('beside another process that writes', () => {
  it('a write waits for its end, and whoever reads does not', async () => {
    const { store, file } = await openWithConnection();
    const other = openConnection(file, 'write');
    onTestFinished(() => other.close());
    await other.exec('begin immediate');
    const adding = store.articles.add(A, madeUp('Text.'), NO_LIMITS);
    expect(await store.articles.summaries(A)).toEqual([]);
    expect(await store.settings.get(A)).toMatchObject({ shippedArticles: true });
    await other.exec('commit');
    expect(await adding).toMatchObject({ kind: 'added' });
    expect(await store.articles.summaries(A)).toHaveLength(1);
  });

  it('a write that waits for too long is refused, and the next one is carried out', async () => {
    const { store, connection, file } = await openWithConnection();
    await connection.exec('pragma busy_timeout = 20');
    const other = openConnection(file, 'write');
    onTestFinished(() => other.close());
    await other.exec('begin immediate');
    await expect(store.articles.add(A, madeUp('Text.'), NO_LIMITS)).rejects.toEqual(problemOf(file, 'busy'));
    await other.exec('rollback');
    expect(await store.articles.add(A, madeUp('Text.'), NO_LIMITS)).toMatchObject({ kind: 'added' });
  });

  it('what the other one has written is seen', async () => {
    const { store, file } = await openWithConnection();
    const other = await openSqliteStore({ file, newId: () => 'otherotherotheri' });
    onTestFinished(() => other.close());
    const since = await store.articles.revision();
    await other.articles.add(A, madeUp('By the other.'), NO_LIMITS);
    expect(await store.articles.changes(since)).toMatchObject([{ kind: 'stored', server: A }]);
  });
});

const openAt = (file: string) => openSqliteStore({ file, newId: countedIds() });

describe('a file that cannot be opened', () => {
  it('is named: in a folder that is not there', async () => {
    const file = path.join(temporaryFolder(), 'no such folder', 'store.db');
    await expect(openAt(file)).rejects.toEqual(problemOf(file, 'unreachable'));
  });

  it('is named: no database', async () => {
    const file = path.join(temporaryFolder(), 'store.db');
    writeFileSync(file, 'This is a letter and no database, and long enough to be looked at. '.repeat(20));
    await expect(openAt(file)).rejects.toEqual(problemOf(file, 'damaged'));
  });

  it('is named: settings that are no settings', async () => {
    const { store, connection, file } = await openWithConnection();
    await store.settings.set(A, { shippedArticles: false });
    await connection.exec(`update server_settings set settings = '[broken'`);
    await expect(store.settings.get(A)).rejects.toEqual(problemOf(file, 'damaged'));
  });
});

it('keeps settings of a later version that it does not know', async () => {
  const { store, connection } = await openWithConnection();
  await store.settings.set(A, { shippedArticles: false });
  await connection.exec(`update server_settings set settings = '{"shippedArticles":false,"colour":"red"}'`);
  await store.settings.set(A, { shippedArticles: true });
  expect(await connection.rows(CompiledQuery.raw('select settings from server_settings'))).toEqual([
    { settings: '{"shippedArticles":true,"colour":"red"}' },
  ]);
});

it('hands nothing to SQLite that would end the process', async () => {
  const { connection } = await openWithConnection();
  const asking = connection.rows(CompiledQuery.raw('select ?', [true]));
  await expect(asking).rejects.toThrow('SQLite keeps no boolean.');
});

it('leaves nothing in the file of what was removed', async () => {
  const { store, connection, file } = await openWithConnection();
  const id = idOf(await store.articles.add(A, madeUp('Forget the weir. '.repeat(2000)), NO_LIMITS));
  const inFile = async (): Promise<boolean> => {
    await connection.exec('pragma wal_checkpoint(truncate)');
    return readFileSync(file).includes('Forget the weir.');
  };
  expect(await inFile()).toBe(true);
  await store.articles.remove(A, id);
  expect(await inFile()).toBe(false);
});
