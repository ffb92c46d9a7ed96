import { chmod, mkdtemp, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { copyDatabase } from './copy.ts';
import { dataFolder, OWN_PREFIX, requireDatabase } from './data-folder.ts';
import { codeOf, guardFiles } from './file-problem.ts';
import { syncFolder } from './sync.ts';
import type { Contents } from './verify.ts';

export type BackupRequest = {
  /** Folder of the data. */
  readonly folder: string;
  /** File to write. */
  readonly target: string;
  /** Whether a file that is there may be replaced. */
  readonly force: boolean;
};

export type BackupOutcome =
  | { readonly kind: 'written'; readonly contents: Contents; readonly bytes: number }
  /** There is a file already, and nothing was written. */
  | { readonly kind: 'exists' }
  /** It has no folder, or is one itself, or is a file of the data. */
  | { readonly kind: 'no_place' };

/** A backup holds what only whoever runs the bot may read. */
const PRIVATE = 0o600;

const kindOf = async (target: string): Promise<'file' | 'folder' | 'nothing'> => {
  try {
    return (await stat(target)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'nothing';
    throw error;
  }
};

const realFolder = async (folder: string): Promise<string | undefined> => {
  try {
    return await realpath(folder);
  } catch {
    return undefined;
  }
};

const write = async (database: string, target: string, into: string): Promise<BackupOutcome> => {
  const beside = await mkdtemp(path.join(into, '.footnote-backup-'));
  try {
    const copy = path.join(beside, 'copy.db');
    const contents = await copyDatabase(database, copy);
    const { size } = await stat(copy);
    await chmod(copy, PRIVATE);
    await rename(copy, target);
    await syncFolder(into);
    return { kind: 'written', contents, bytes: size };
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
};

/**
 * Writes a copy of the database, also while a bot runs on it. The copy is made beside the target, looked at, and gets its name only then: a
 * backup that was broken off leaves what was there before.
 * @throws {StoreError}
 */
export const backUp = async ({ folder, target, force }: BackupRequest): Promise<BackupOutcome> => {
  const data = dataFolder(folder);
  requireDatabase(data);
  const file = path.resolve(target);
  const into = await realFolder(path.dirname(file));
  if (into === undefined) return { kind: 'no_place' };
  const isOwn = into === (await realpath(folder)) && path.basename(file).startsWith(OWN_PREFIX);
  const there = await kindOf(file);
  if (isOwn || there === 'folder') return { kind: 'no_place' };
  if (there === 'file' && !force) return { kind: 'exists' };
  return guardFiles(
    `${target} cannot be written; choose a folder that this program may write, on a disk with room.`,
    () => write(data.database, file, into),
  );
};
