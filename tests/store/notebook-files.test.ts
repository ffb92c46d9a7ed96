import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CompiledQuery } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verifyDatabase } from '../../src/store/files/verify.ts';
import { openConnection } from '../../src/store/sqlite/connection.ts';
import { migrate, readVersion } from '../../src/store/sqlite/migrate.ts';
import { MIGRATIONS } from '../../src/store/sqlite/migrations.ts';
import { createSqliteStore, openSqliteStore } from '../../src/store/sqlite/open-store.ts';
import { countedIds } from './made-up.ts';
import { ADA, madeUpFeedback, madeUpFinding, MANY, notebookIn, savedIn, THEN } from './made-up-notebook.ts';
import { temporaryFolder } from './temporary-folder.ts';

const A = '100000000000000001';

const openWithConnection = async () => {
  const file = path.join(temporaryFolder(), 'store.db');
  const connection = openConnection(file, 'create');
  const store = await createSqliteStore(connection, countedIds());
  onTestFinished(() => store.close());
  return { file, connection, store };
};

/** Says of the first version of the tables that it holds one article. */
const ARTICLE_OF_VERSION_1 = `insert into articles (id, server, title, original_name, original_media_type,
    original_sha256, original_bytes, text_sha256, text_bytes, added_by, added_at, revision, sketch, text)
  values ('0000000000000001', '${A}', 'The mill', 'mill.txt', 'text/plain', '', 5,
    'e25dd806d495b413931f4eea50b677a7a5c02d00460924661283f211a37f7e7f', 5, 'somebody', 0, 1, x'',
    cast('Hello' as blob));
  insert into server_settings (server, settings) values ('${A}', '{"shippedArticles":false}');`;

/** A database of the first version. @returns its file */
const makeOld = async (): Promise<string> => {
  const file = path.join(temporaryFolder(), 'old.db');
  const connection = openConnection(file, 'create');
  await migrate(connection, MIGRATIONS.slice(0, 1));
  await connection.exec(ARTICLE_OF_VERSION_1);
  connection.close();
  return file;
};

describe('a database from before there were notebooks', () => {
  it('can be read through as it is', async () => {
    const file = await makeOld();
    await expect(verifyDatabase(file)).rejects.toThrow('the text of “The mill” is not as it was kept');
    const connection = openConnection(file, 'write');
    await connection.exec(
      `update articles set text_sha256 = '185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969'`,
    );
    connection.close();
    expect(await verifyDatabase(file)).toEqual({ articles: 1, servers: 1 });
  });

  it('keeps what it holds and takes findings', async () => {
    const file = await makeOld();
    const store = await openSqliteStore({ file, newId: countedIds() });
    onTestFinished(() => store.close());
    expect(await store.articles.get(A, '0000000000000001')).toMatchObject({ text: 'Hello' });
    expect(await store.settings.get(A)).toMatchObject({ shippedArticles: false, whoMaySave: [] });
    const { id } = await savedIn(store, A, await notebookIn(store, A), 'Q');
    expect(await store.findings.get(A, id)).toMatchObject({ id });
    const connection = openConnection(file, 'read');
    onTestFinished(() => connection.close());
    expect(await readVersion(connection)).toBe(MIGRATIONS.length);
  });
});

it('finds a quote in a notebook of which a letter was changed', async () => {
  const { file, connection, store } = await openWithConnection();
  await savedIn(store, A, await notebookIn(store, A), 'Q');
  await expect(verifyDatabase(file)).resolves.toEqual({ articles: 0, servers: 0 });
  await connection.exec(`update findings set quote = cast('The mill opened in 1875.' as blob)`);
  await expect(verifyDatabase(file)).rejects.toThrow(
    'a quote from “The mill at Ardle” is not as it was kept',
  );
});

describe.each([
  {
    trouble: 'a full disk',
    problem: 'full',
    cause: async (connection: ReturnType<typeof openConnection>) => {
      const [row] = await connection.rows(CompiledQuery.raw('pragma page_count'));
      await connection.exec(`pragma max_page_count = ${Object.values(row ?? {}).join('')}`);
    },
  },
  {
    trouble: 'a disk that is read-only',
    problem: 'read_only',
    cause: (connection: ReturnType<typeof openConnection>) => connection.exec('pragma query_only = on'),
  },
])('on $trouble', ({ problem, cause }) => {
  it('every write to notebooks is refused with a sentence, and reads go on', async () => {
    const { connection, store } = await openWithConnection();
    const { findings, gaps, feedback, notebooks } = store;
    const notebook = await notebookIn(store, A);
    const before = await savedIn(store, A, notebook, 'Q');
    await cause(connection);
    const large = 'large '.repeat(20_000);
    const refused = expect.objectContaining({ name: 'StoreError', problem });
    const who = { by: ADA, at: THEN };
    const asked = { question: large, person: ADA, isPrivate: false, at: THEN };
    for (const write of [
      () => findings.save(A, madeUpFinding(notebook, large), MANY),
      () => findings.edit(A, before.id, { note: large }, who),
      () => findings.dispute(A, before.id, { ...who, reason: large }),
      () => gaps.ask(A, asked, MANY),
      () => feedback.give(A, madeUpFeedback('7', { reason: large })),
      () => notebooks.create(A, { name: large, createdBy: ADA, createdAt: THEN }, MANY),
    ])
      await expect(write()).rejects.toEqual(refused);
    expect(await findings.get(A, before.id)).toEqual(before);
    expect(await notebooks.list(A)).toHaveLength(1);
    expect(await gaps.open(A)).toEqual([]);
  });
});

it('leaves nothing in the file of a finding that was removed, nor of a person who was forgotten', async () => {
  const { file, connection, store } = await openWithConnection();
  const notebook = await notebookIn(store, A);
  const { id } = await savedIn(store, A, notebook, 'Forget the weir?', { note: 'Nothing of it.' });
  const secret = { question: 'Is the mill for sale?', person: '999999999', isPrivate: true, at: THEN };
  await store.gaps.ask(A, secret, MANY);
  const inFile = async (): Promise<readonly boolean[]> => {
    await connection.exec('pragma wal_checkpoint(truncate)');
    const bytes = readFileSync(file);
    return ['Forget the weir?', 'Nothing of it.', 'Is the mill for sale', '999999999'].map((words) =>
      bytes.includes(words),
    );
  };
  expect(await inFile()).toEqual([true, true, true, true]);
  await store.findings.remove(A, id);
  await store.privacy.forget('999999999');
  expect(await inFile()).toEqual([false, false, false, false]);
});
