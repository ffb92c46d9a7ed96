import { existsSync } from 'node:fs';
import { constants, copyFile, link, realpath, rename, rm } from 'node:fs/promises';
import { openConnection } from '../sqlite/connection.ts';
import { guard } from '../sqlite/problem.ts';
import { StoreError } from '../store-error.ts';
import { copyDatabase } from './copy.ts';
import { dataFolder, makeDataFolder, type DataFolder } from './data-folder.ts';
import { guardFiles } from './file-problem.ts';
import { LOCK_PATIENCE, takeLock } from './lock.ts';
import { syncFile, syncFolder } from './sync.ts';
import { verifyDatabase, type Contents } from './verify.ts';

export type RestoreRequest = {
  /** Folder of the data; made if it is not there. */
  readonly folder: string;
  /** The backup. */
  readonly source: string;
  /** Names the database that is kept aside. */
  readonly now: Date;
};

export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly contents: Contents; readonly aside: string | undefined }
  | { readonly kind: 'no_file' }
  /** It is the database that is in use. */
  | { readonly kind: 'own' };

/** What SQLite keeps beside a file, and needs to undo or to bring in what was not finished. */
const LOGS = ['-wal', '-journal'];
/** SQLite would carry out the log of one database on another. */
const BESIDE = [...LOGS, '-shm'];

const removeBeside = async (database: string): Promise<void> => {
  for (const suffix of BESIDE) await rm(`${database}${suffix}`, { force: true });
};

/**
 * Brings what stands in the log into the file itself, and shuts out whoever else has it open.
 * @throws {StoreError} `busy`, among others
 */
const fold = (database: string): Promise<void> =>
  guard(database, async () => {
    const connection = openConnection(database, 'write');
    try {
      await connection.exec('pragma wal_checkpoint(truncate); pragma journal_mode = delete');
    } finally {
      connection.close();
    }
  });

/** Gives a file a second name, or makes a copy where a file system knows no second names. */
const nameAside = async (file: string, aside: string): Promise<void> => {
  try {
    await link(file, aside);
  } catch {
    await copyFile(file, aside, constants.COPYFILE_EXCL);
    await syncFile(aside);
  }
};

/** The logs of a damaged database go with it: SQLite throws away what it cannot bring in. */
const foldOrKeepLogs = async (database: string, aside: string): Promise<void> => {
  for (const suffix of LOGS)
    if (existsSync(`${database}${suffix}`))
      await copyFile(`${database}${suffix}`, `${aside}${suffix}`, constants.COPYFILE_EXCL);
  try {
    await fold(database);
  } catch (error) {
    if (error instanceof StoreError && error.problem === 'damaged') return;
    await removeBeside(aside);
    throw error;
  }
  await removeBeside(aside);
};

/** Puts a database in the place of the present one. At no moment is there none: a start in between would begin an empty one. */
const exchange = async (data: DataFolder, copy: string, now: Date): Promise<string | undefined> => {
  const { database, folder } = data;
  const had = existsSync(database);
  const aside = `${database}.before-${now.toISOString().replaceAll(':', '-')}`;
  if (had) {
    await foldOrKeepLogs(database, aside);
    await nameAside(database, aside);
    await syncFolder(folder);
  }
  await removeBeside(database);
  await rename(copy, database);
  await syncFolder(folder);
  return had ? aside : undefined;
};

const isSame = async (one: string, other: string): Promise<boolean> =>
  existsSync(other) && (await realpath(one)) === (await realpath(other));

/**
 * Puts a backup in the place of the database, after looking at all of it. The present database is kept aside.
 * @throws {StoreError} `busy` while a bot runs on the folder; `damaged` or `newer` when the backup cannot be used, and nothing was changed then
 */
export const restore = async ({ folder, source, now }: RestoreRequest): Promise<RestoreOutcome> => {
  if (!existsSync(source)) return { kind: 'no_file' };
  const data = dataFolder(folder);
  if (await isSame(source, data.database)) return { kind: 'own' };
  await verifyDatabase(source);
  await makeDataFolder(data);
  const lock = await takeLock(data, LOCK_PATIENCE);
  const copy = `${data.database}.restoring`;
  try {
    await rm(copy, { force: true });
    await removeBeside(copy);
    const contents = await copyDatabase(source, copy);
    const aside = await guardFiles(
      `The database in ${folder} cannot be exchanged; see that this program may write there and that its disk has room.`,
      () => exchange(data, copy, now),
    );
    return { kind: 'restored', contents, aside };
  } finally {
    await rm(copy, { force: true });
    lock.release();
  }
};
