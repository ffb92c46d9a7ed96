import { parentPort } from 'node:worker_threads';
import { doUpkeep, type UpkeepTask } from './upkeep-tasks.ts';

/** What the thread gives back for the task with that number. */
export type UpkeepReply = { readonly number: number } & (
  | { readonly ok: true; readonly result: Awaited<ReturnType<typeof doUpkeep>> }
  | { readonly ok: false; readonly error: unknown }
);

parentPort?.on('message', ({ number, task }: { readonly number: number; readonly task: UpkeepTask }) => {
  doUpkeep(task).then(
    (result) => parentPort?.postMessage({ number, ok: true, result } satisfies UpkeepReply, []),
    (error: unknown) => parentPort?.postMessage({ number, ok: false, error } satisfies UpkeepReply, []),
  );
});
