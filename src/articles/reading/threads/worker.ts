import { parentPort } from 'node:worker_threads';

import { readBytes } from '../read-bytes.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

/** The thread's own program: one file at a time, an outcome for each. */
const port = parentPort;
if (port === null) throw new Error('worker.js is the program of a thread; start it with new Worker.');

const send = (message: FromThread): void => port.postMessage(message);

port.on('message', ({ bytes, hint, limits }: ToThread) => {
  void readBytes(bytes, hint, limits).then((outcome) => send({ kind: 'done', outcome }));
});
send({ kind: 'ready' });
