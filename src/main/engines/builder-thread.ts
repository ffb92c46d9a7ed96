import { parentPort } from 'node:worker_threads';
import { taskServer } from '../../retrieval/task-thread.ts';
import { buildArticles, type BuiltArticles } from './build-articles.ts';

/** Memory that all threads see is not handed over. */
const buffersOf = ({ columns }: BuiltArticles): readonly ArrayBuffer[] =>
  Object.values(columns ?? {})
    .map(({ buffer }) => buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);

parentPort?.on('message', taskServer(buildArticles, buffersOf));
