import { parentPort } from 'node:worker_threads';
import { taskServer } from '../../retrieval/task-thread.ts';
import { doBuilderTask, type BuilderOutcome } from './build-articles.ts';

/** Memory that all threads see is not handed over. */
const buffersOf = (outcome: BuilderOutcome): readonly ArrayBuffer[] =>
  Object.values((outcome.did === 'build' ? outcome.built.columns : undefined) ?? {})
    .map(({ buffer }) => buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);

parentPort?.on('message', taskServer(doBuilderTask, buffersOf));
