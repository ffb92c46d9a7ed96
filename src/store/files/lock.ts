import { StoreError } from '../store-error.ts';
import { openConnection } from '../sqlite/connection.ts';
import { asStoreError } from '../sqlite/problem.ts';
import type { DataFolder } from './data-folder.ts';

export type Lock = { readonly release: () => void };

/** Milliseconds in which a command that holds it only while it opens the database has let go of it. */
export const LOCK_PATIENCE = 1000;

/**
 * Takes the folder for one process, until it is released or the process ends, however it ends. The lock is an exclusive transaction on an
 * empty database of its own: the operating system keeps it, so that nothing is left over from a process that was killed.
 * @param patience milliseconds to wait while another process has it
 * @throws {StoreError} `busy` when another process has it
 */
export const takeLock = async ({ folder, lock }: DataFolder, patience: number): Promise<Lock> => {
  try {
    const connection = openConnection(lock, 'create');
    try {
      // No prepared statement may touch it: one would hold the lock until it is collected.
      await connection.exec(`pragma busy_timeout = ${patience}; begin exclusive`);
    } catch (error) {
      connection.close();
      throw error;
    }
    return { release: () => connection.close() };
  } catch (error) {
    const known = asStoreError(error, lock);
    if (known instanceof StoreError && known.problem === 'busy')
      throw new StoreError(
        'busy',
        `Another bot is running on ${folder}; end it first, or set DATA_DIR to another folder.`,
        { cause: error },
      );
    throw known;
  }
};
