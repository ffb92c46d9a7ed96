import path from 'node:path';
import { createFolderReader, type FolderReader } from '../../src/main/folder-reader.ts';
import { createUpkeepWorker } from '../../src/retrieval/upkeep-worker.ts';
import type { UpkeepWorker } from '../../src/retrieval/upkeep-tasks.ts';

const program = (file: string): string => path.join(import.meta.dirname, '../../dist', file);

/** The thread for upkeep as a build has it; it starts with the first large index. */
export const compiledUpkeep = (): UpkeepWorker => createUpkeepWorker(program('upkeep-thread.js'));

/** The thread that reads the articles' folder, as a build has it. */
export const compiledReader = (): FolderReader => createFolderReader(program('folder-thread.js'));
