import { FolderError } from '../corpus/folder-error.ts';
import { createTaskThread } from '../retrieval/task-thread.ts';
import type { FolderReading, SavedIndex } from './folder-collection.ts';
import type { FolderOutcome, FolderTask } from './read-folder-task.ts';

/** Reads a folder elsewhere: a large one takes minutes the first time, and this thread has its own to do at a start. */
export interface FolderReader {
  /** Rejects with `FolderError` as `readFolderCollection` does, and when the thread falls over. */
  readonly read: (folder: string, saved: SavedIndex) => Promise<FolderReading>;
}

/** In a build the compiled module stands beside this one. */
const BESIDE = new URL('folder-thread.js', import.meta.url);

/**
 * Reads in a thread that ends when it is done, and with it all that reading took but the columns.
 * @param program the compiled `folder-thread.ts`
 */
export const createFolderReader = (program: string | URL = BESIDE): FolderReader => ({
  async read(folder, saved) {
    const { run, close } = createTaskThread<FolderTask, FolderOutcome>({
      program,
      purpose: "the articles' folder",
      isAwaited: true,
    });
    try {
      const outcome = await run({ folder, saved });
      if (!outcome.ok) throw new FolderError(outcome.message);
      return outcome.reading;
    } finally {
      await close();
    }
  },
});
