import { Worker } from 'node:worker_threads';
import type { SegmentColumns } from './segment-columns.ts';
import type { UpkeepTask, UpkeepWorker } from './upkeep-tasks.ts';
import type { UpkeepReply } from './upkeep-thread.ts';

type Waiting = {
  readonly resolve: (result: SegmentColumns | undefined) => void;
  readonly reject: (error: unknown) => void;
};

/** In a build the compiled module stands beside this one. */
const BESIDE = new URL('upkeep-thread.js', import.meta.url);

/**
 * Does upkeep in a thread of its own, which is started with the first task. It does not keep the process alive. Large columns are shared
 * with it, not copied.
 * @param program the compiled `upkeep-thread.ts`
 */
export const createUpkeepWorker = (program: string | URL = BESIDE): UpkeepWorker => {
  let worker: Worker | undefined;
  let next = 0;
  const waiting = new Map<number, Waiting>();

  const failAll = (error: unknown): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(program, { execArgv: [] });
    started.unref();
    started.on('message', (reply: UpkeepReply) => {
      const asked = waiting.get(reply.number);
      waiting.delete(reply.number);
      if (reply.ok) asked?.resolve(reply.result);
      else asked?.reject(reply.error);
    });
    started.on('error', failAll);
    started.on('exit', (code) =>
      failAll(new Error(`The thread for upkeep ended with ${code}; it starts again with the next task.`)),
    );
    return started;
  };

  const run = (task: UpkeepTask): Promise<SegmentColumns | undefined> =>
    new Promise((resolve, reject) => {
      const number = next;
      next += 1;
      waiting.set(number, { resolve, reject });
      worker ??= start();
      worker.postMessage({ number, task }, []);
    });

  return {
    async merge(segments) {
      const merged = await run({ do: 'merge', segments });
      if (merged === undefined)
        throw new Error('The thread for upkeep merged nothing: this is a fault of ours.');
      return merged;
    },
    async save(file, content) {
      await run({ do: 'save', file, content });
    },
    async close() {
      await worker?.terminate();
      worker = undefined;
    },
  };
};
