import { open } from 'node:fs/promises';
import { codeOf } from './file-problem.ts';

/** What systems say that cannot wait for the entries of a folder, as Windows cannot. */
const NOT_POSSIBLE: ReadonlySet<unknown> = new Set(['EPERM', 'EISDIR', 'EACCES', 'EINVAL']);

/** Waits until a file is on the disk. */
export const syncFile = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Waits until the entries of a folder are on the disk, such as a file's new name. */
export const syncFolder = async (folder: string): Promise<void> => {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NOT_POSSIBLE.has(codeOf(error))) throw error;
  }
};
