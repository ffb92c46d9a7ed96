import { CompiledQuery } from 'kysely';
import { z } from 'zod';
import { openConnection, type Connection } from '../../src/store/sqlite/connection.ts';
import { migrate, readVersion } from '../../src/store/sqlite/migrate.ts';
import type { Migration } from '../../src/store/sqlite/migrations.ts';
import type { Said } from './said.ts';

/** Rows that each step has to go through: enough that a kill finds it at work. */
const ROWS = 4000;
const STEPS = 30;

const FIRST: Migration = {
  name: 'rows',
  sql: `create table things (id integer primary key, words text not null) strict;
    insert into things (words)
      with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ${ROWS})
      select 'thing ' || n from numbers;`,
};

/** Each adds a column and a table and fills both. */
const MADE_UP: readonly Migration[] = [
  FIRST,
  ...Array.from({ length: STEPS }, (_, index) => ({
    name: `step ${index}`,
    sql: `alter table things add column c${index} text;
      update things set c${index} = words || ' ${index}';
      create table t${index} (id integer primary key references things (id)) strict;
      insert into t${index} select id from things;`,
  })),
];

const wrongSchema = z.tuple([z.object({ wrong: z.int() })]);

/** Refuses a database that is not wholly of one version. */
const requireWhole = async (connection: Connection, version: number): Promise<void> => {
  if (version === 0) return;
  for (let index = 0; index < version - 1; index += 1) {
    const rows = await connection.rows(
      CompiledQuery.raw(
        `select ${ROWS} * 2 - (select count(*) from things where c${index} = words || ' ${index}')
          - (select count(*) from t${index}) as wrong`,
      ),
    );
    if (wrongSchema.parse(rows)[0].wrong !== 0) throw new Error(`Step ${index} was done by half.`);
  }
  const rows = await connection.rows(
    CompiledQuery.raw(
      `select (select count(*) from pragma_table_info('things')) - ${version + 1}
        + (select count(*) from sqlite_schema where type = 'table') - ${version} as wrong`,
    ),
  );
  if (wrongSchema.parse(rows)[0].wrong !== 0) throw new Error(`A step after version ${version} was begun.`);
};

/** Opens a database, says of which version it is, and migrates it on, until it is done or killed. */
export const goOnMigrating = async (file: string, say: (said: Said) => void): Promise<void> => {
  const connection = openConnection(file, 'create');
  await connection.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  const version = (await readVersion(connection)) ?? -1;
  await requireWhole(connection, version);
  say({ kind: 'version', version });
  await migrate(connection, MADE_UP);
  await requireWhole(connection, MADE_UP.length);
  say({ kind: 'migrated' });
};
