import type { Store } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { openConnection } from '../sqlite/connection.ts';
import { readVersion } from '../sqlite/migrate.ts';
import { MIGRATIONS } from '../sqlite/migrations.ts';
import { openSqliteStore } from '../sqlite/open-store.ts';
import { guard } from '../sqlite/problem.ts';
import { dataFolder, makeDataFolder, type DataFolder } from './data-folder.ts';
import { LOCK_PATIENCE, takeLock, type Lock } from './lock.ts';

export type DataOptions = {
  /** Made if it is not there. */
  readonly folder: string;
  /** Gives 16 characters of [0-9a-z], another one each time. */
  readonly newId: () => string;
};

/**
 * Opens the store of a folder for a bot, which has it alone until the store is closed. Commands of the operator still work beside it.
 * @throws {StoreError} `busy` when another bot runs on it
 */
export const openDataOfBot = async ({ folder, newId }: DataOptions): Promise<Store> => {
  const data = dataFolder(folder);
  await makeDataFolder(data);
  const lock = await takeLock(data, LOCK_PATIENCE);
  try {
    const store = await openSqliteStore({ file: data.database, newId });
    return {
      ...store,
      close: async () => {
        await store.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** The lock if no bot has it. */
const lockUnlessTaken = async (data: DataFolder): Promise<Lock | undefined> => {
  try {
    return await takeLock(data, 0);
  } catch (error) {
    if (error instanceof StoreError && error.problem === 'busy') return undefined;
    throw error;
  }
};

/** @throws {StoreError} `busy` when a bot is running whose tables are not those of this program */
const requireSameVersion = async ({ folder, database }: DataFolder): Promise<void> => {
  const version = await guard(database, async () => {
    const connection = openConnection(database, 'write');
    try {
      return await readVersion(connection);
    } finally {
      connection.close();
    }
  });
  if (version !== undefined && version < MIGRATIONS.length)
    throw new StoreError(
      'busy',
      `A bot of an earlier version is running on ${folder}; end it first, so that its tables can be brought up to date.`,
    );
};

/**
 * Opens the store of a folder for a command, whether a bot runs on it or not.
 * @throws {StoreError} `busy` when the tables would have to be changed under a running bot
 */
export const openDataBeside = async ({ folder, newId }: DataOptions): Promise<Store> => {
  const data = dataFolder(folder);
  await makeDataFolder(data);
  const lock = await lockUnlessTaken(data);
  try {
    if (lock === undefined) await requireSameVersion(data);
    return await openSqliteStore({ file: data.database, newId });
  } finally {
    lock?.release();
  }
};
