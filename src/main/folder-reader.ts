import { FolderError } from '../corpus/folder-error.ts';
import { createTaskThread } from '../retrieval/task-thread.ts';
import type { FolderReading, SavedIndex } from './folder-collection.ts';
import type { FilesReading, FilesTask, FolderOutcome, FolderTask } from './read-folder-task.ts';

/** Reads and indexes a folder elsewhere: a large one takes minutes the first time, and this thread has people to answer. */
export interface FolderReader {
  /** Rejects with `FolderError` as `readFolderCollection` does, and when the thread falls over. */
  readonly open: (folder: string, saved: SavedIndex) => Promise<FolderReading>;
  /** Rejects when the thread falls over. */
  readonly readFiles: (task: FilesTask) => Promise<FilesReading>;
  readonly close: () => Promise<void>;
}

/** Milliseconds without work after which the thread gives its memory back. */
const IDLE = 30_000;

/** In a build the compiled module stands beside this one. */
const BESIDE = new URL('folder-thread.js', import.meta.url);

/** @param program the compiled `folder-thread.ts` */
export const createFolderReader = (program: string | URL = BESIDE): FolderReader => {
  const purpose = "the articles' folder";
  const files = createTaskThread<FolderTask, FolderOutcome>({ program, purpose, idle: IDLE });
  return {
    /** In a thread that ends when it is done, and with it all that reading took but the columns. */
    async open(folder, saved) {
      const { run, close } = createTaskThread<FolderTask, FolderOutcome>({
        program,
        purpose,
        isAwaited: true,
      });
      try {
        const outcome = await run({ do: 'open', folder, saved });
        if (outcome.did === 'open') return outcome.reading;
        throw new FolderError(outcome.did === 'nothing' ? outcome.message : `"${folder}" was not read.`);
      } finally {
        await close();
      }
    },
    async readFiles(task) {
      const outcome = await files.run({ do: 'files', ...task });
      if (outcome.did === 'files') return outcome.reading;
      throw new Error('The thread for files did another task than it was given: this is a fault of ours.');
    },
    close: files.close,
  };
};
