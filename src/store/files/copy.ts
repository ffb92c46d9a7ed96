import path from 'node:path';
import { openConnection } from '../sqlite/connection.ts';
import { asStoreError } from '../sqlite/problem.ts';
import { StoreError, type StoreProblem } from '../store-error.ts';
import { syncFile } from './sync.ts';
import { verifyDatabase, type Contents } from './verify.ts';

/** Problems that the copy has and not what is copied. */
const WRITING: ReadonlySet<StoreProblem> = new Set(['full', 'read_only']);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Copies a database into a new file, as it is at one moment, while others may go on writing; waits until the copy is on the disk and looks at
 * all of it.
 * @param to no file may be there
 * @throws {StoreError}
 */
export const copyDatabase = async (from: string, to: string): Promise<Contents> => {
  try {
    const connection = openConnection(from, 'write');
    try {
      await connection.exec(`vacuum into ${quoted(path.resolve(to))}`);
    } finally {
      connection.close();
    }
  } catch (error) {
    const known = asStoreError(error, from);
    const isOfCopy = known instanceof StoreError && WRITING.has(known.problem);
    throw isOfCopy ? asStoreError(error, to) : known;
  }
  await syncFile(to);
  return verifyDatabase(to);
};
