import { CompiledQuery } from 'kysely';
import { z } from 'zod';
import { StoreError } from '../store-error.ts';
import type { Connection } from './connection.ts';
import type { Migration } from './migrations.ts';

/** "Foot" in ASCII: tells our databases from those of other programs. */
const APPLICATION_ID = 0x466f6f74;

const markSchema = z.tuple([z.object({ application_id: z.int(), user_version: z.int(), objects: z.int() })]);

/** How many migrations a database has taken, 0 for an empty one; `undefined` when another program has made it. */
export const readVersion = async (connection: Connection): Promise<number | undefined> => {
  const rows = await connection.rows(
    CompiledQuery.raw(
      `select application_id, user_version, (select count(*) from sqlite_schema) as objects
        from pragma_application_id, pragma_user_version`,
    ),
  );
  const [mark] = markSchema.parse(rows);
  if (mark.application_id === APPLICATION_ID) return mark.user_version;
  return mark.objects === 0 ? 0 : undefined;
};

/** @throws {StoreError} `newer` when a database has taken more migrations than are known here */
export const refuseNewer = (file: string, version: number, known: number): void => {
  if (version > known)
    throw new StoreError(
      'newer',
      `${file} was written by a later version of Footnote (its tables are of version ${version}, this program knows ${known}); start that version, or restore a backup made before.`,
    );
};

const step = async (connection: Connection, migration: Migration, version: number): Promise<void> => {
  await connection.exec('begin immediate');
  try {
    // Another process may have taken it while this one waited.
    if (((await readVersion(connection)) ?? version) < version) {
      await connection.exec(migration.sql);
      await connection.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${version}`);
    }
    await connection.exec('commit');
  } catch (error) {
    if (connection.isInTransaction()) await connection.exec('rollback');
    throw error;
  }
};

/**
 * Brings a database to the last version, each step in a transaction of its own: one that is broken off leaves the version before it.
 * @throws {StoreError} `newer`, or `damaged` when another program has made it
 */
export const migrate = async (connection: Connection, migrations: readonly Migration[]): Promise<void> => {
  const version = await readVersion(connection);
  if (version === undefined)
    throw new StoreError(
      'damaged',
      `${connection.file} is a database of another program; set DATA_DIR to a folder of Footnote's own.`,
    );
  refuseNewer(connection.file, version, migrations.length);
  for (const [index, migration] of migrations.entries())
    if (index >= version) await step(connection, migration, index + 1);
};
