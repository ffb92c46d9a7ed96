import { FolderError } from '../corpus/folder-error.ts';
import { readFolderCollection, type FolderReading, type SavedIndex } from './folder-collection.ts';

/** A folder to be read, in whatever thread. */
export type FolderTask = { readonly folder: string; readonly saved: SavedIndex };

/** An error's class is lost between threads, so what is wrong with a folder is said. */
export type FolderOutcome =
  | { readonly ok: true; readonly reading: FolderReading }
  | { readonly ok: false; readonly message: string };

/** Does the task in this thread. */
export const readFolderTask = async ({ folder, saved }: FolderTask): Promise<FolderOutcome> => {
  try {
    return { ok: true, reading: await readFolderCollection(folder, saved) };
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    return { ok: false, message: error.message };
  }
};
