import path from 'node:path';
import { CompiledQuery } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MEMORY, openConnection, type Connection } from '../../src/store/sqlite/connection.ts';
import { migrate, readVersion } from '../../src/store/sqlite/migrate.ts';
import { MIGRATIONS, type Migration } from '../../src/store/sqlite/migrations.ts';
import { createSqliteStore } from '../../src/store/sqlite/open-store.ts';
import { countedIds } from './made-up.ts';
import { temporaryFolder } from './temporary-folder.ts';

const open = (file: string = MEMORY): Connection => {
  const connection = openConnection(file, 'create');
  onTestFinished(() => connection.close());
  return connection;
};

const tablesOf = async (connection: Connection): Promise<readonly unknown[]> =>
  connection.rows(CompiledQuery.raw(`select name from sqlite_schema where type = 'table' order by name`));

const STEPS: readonly Migration[] = [
  { name: 'mills', sql: 'create table mills (id integer) strict; insert into mills values (1);' },
  { name: 'weirs', sql: 'create table weirs (id integer) strict; update mills set id = id + 1;' },
];

const BROKEN: Migration = {
  name: 'broken',
  sql: 'create table locks (id integer); insert into nowhere values (1);',
};

describe('migrating', () => {
  it('takes an empty database through all steps', async () => {
    const connection = open();
    expect(await readVersion(connection)).toBe(0);
    await migrate(connection, STEPS);
    expect(await readVersion(connection)).toBe(2);
    expect(await tablesOf(connection)).toEqual([{ name: 'mills' }, { name: 'weirs' }]);
  });

  it('takes only the steps that are missing', async () => {
    const connection = open();
    await migrate(connection, STEPS.slice(0, 1));
    await migrate(connection, STEPS);
    await migrate(connection, STEPS);
    expect(await connection.rows(CompiledQuery.raw('select id from mills'))).toEqual([{ id: 2 }]);
  });

  it('leaves the version before a step that fails', async () => {
    const connection = open();
    await expect(migrate(connection, [...STEPS, BROKEN])).rejects.toThrow('nowhere');
    expect(await readVersion(connection)).toBe(2);
    expect(await tablesOf(connection)).toEqual([{ name: 'mills' }, { name: 'weirs' }]);
    await migrate(connection, [...STEPS, { name: 'locks', sql: 'create table locks (id integer)' }]);
    expect(await readVersion(connection)).toBe(3);
  });

  it('is done once by two that start together', async () => {
    const file = path.join(temporaryFolder(), 'store.db');
    const connections = [open(file), open(file)];
    await Promise.all(connections.map((connection) => migrate(connection, STEPS)));
    expect(await connections[0]?.rows(CompiledQuery.raw('select id from mills'))).toEqual([{ id: 2 }]);
  });

  it('refuses a database of a later version, and changes nothing', async () => {
    const connection = open();
    await migrate(connection, STEPS);
    const refused = expect.objectContaining({
      name: 'StoreError',
      problem: 'newer',
      message: expect.stringMatching(
        /later version .*\(its tables are of version 2, this program knows 1\).+\.$/u,
      ),
    });
    await expect(migrate(connection, STEPS.slice(0, 1))).rejects.toEqual(refused);
    expect(await readVersion(connection)).toBe(2);
  });

  it('refuses a database of another program, and changes nothing', async () => {
    const connection = open();
    await connection.exec('create table recipes (id integer); pragma user_version = 1');
    await expect(migrate(connection, STEPS)).rejects.toEqual(
      expect.objectContaining({ problem: 'damaged', message: expect.stringContaining('another program') }),
    );
    expect(await tablesOf(connection)).toEqual([{ name: 'recipes' }]);
  });
});

it('refuses to open a store that a later version has written', async () => {
  const file = path.join(temporaryFolder(), 'store.db');
  const later = { name: 'later', sql: 'create table later (id integer)' };
  await migrate(open(file), [...MIGRATIONS, later]);
  await expect(createSqliteStore(openConnection(file, 'write'), countedIds())).rejects.toEqual(
    expect.objectContaining({ problem: 'newer', message: expect.stringContaining(file) }),
  );
});
