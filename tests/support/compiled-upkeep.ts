import path from 'node:path';
import { createUpkeepWorker } from '../../src/retrieval/upkeep-worker.ts';
import type { UpkeepWorker } from '../../src/retrieval/upkeep-tasks.ts';

const PROGRAM = path.join(import.meta.dirname, '../../dist/src/retrieval/upkeep-thread.js');

/** The thread for upkeep as a build has it; it starts with the first large index. */
export const compiledUpkeep = (): UpkeepWorker => createUpkeepWorker(PROGRAM);
