import { Worker, parentPort, type TransferListItem } from 'node:worker_threads';

/** What a thread is told, and what it gives back. */
type Told<Task> = { readonly number: number; readonly task: Task };
type Reply<Result> = { readonly number: number } & (
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly error: unknown }
);

/** Does tasks, one after the other, in another thread. */
export type TaskThread<Task, Result> = {
  /** Rejects as the task does, or when the thread ends. @param transfer handed over instead of copied; as in `postMessage` */
  readonly run: (task: Task, transfer?: readonly TransferListItem[]) => Promise<Result>;
  readonly close: () => Promise<void>;
};

type Waiting<Result> = {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
};

export type TaskThreadOptions = {
  /** The compiled program, which listens with a `taskServer` of the same types. */
  readonly program: string | URL;
  /** What the thread is for, for messages: "the thread for …". */
  readonly purpose: string;
  /** Milliseconds without a task after which it ends and gives its memory back; it stays unless given. */
  readonly idle?: number;
  /** Whether a task keeps the process alive until the thread is closed. */
  readonly isAwaited?: boolean;
};

/** The thread is started with the first task, and anew after it ended. It does not keep the process alive unless `isAwaited`. */
export const createTaskThread = <Task, Result>({
  program,
  purpose,
  idle,
  isAwaited = false,
}: TaskThreadOptions): TaskThread<Task, Result> => {
  let worker: Worker | undefined;
  let next = 0;
  let resting: NodeJS.Timeout | undefined;
  const waiting = new Map<number, Waiting<Result>>();

  const failAll = (error: unknown): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const close = async (): Promise<void> => {
    clearTimeout(resting);
    const last = worker;
    worker = undefined;
    await last?.terminate();
  };

  const rest = (): void => {
    if (idle !== undefined && waiting.size === 0) resting = setTimeout(() => void close(), idle).unref();
  };

  const start = (): Worker => {
    const started = new Worker(program, { execArgv: [] });
    if (!isAwaited) started.unref();
    started.on('message', (reply: Reply<Result>) => {
      const asked = waiting.get(reply.number);
      waiting.delete(reply.number);
      rest();
      if (reply.ok) asked?.resolve(reply.result);
      else asked?.reject(reply.error);
    });
    // One that has ended says nothing about those that came after it.
    const fail = (error: unknown): void => {
      if (worker === started || worker === undefined) failAll(error);
    };
    started.on('error', fail);
    started.on('exit', (code) =>
      fail(new Error(`The thread for ${purpose} ended with ${code}; it starts again with the next task.`)),
    );
    return started;
  };

  return {
    run: (task, transfer = []) =>
      new Promise((resolve, reject) => {
        clearTimeout(resting);
        const number = next;
        next += 1;
        waiting.set(number, { resolve, reject });
        worker ??= start();
        worker.postMessage({ number, task } satisfies Told<Task>, [...transfer]);
      }),
    close,
  };
};

/**
 * What the program of such a thread does with each message.
 * @param transferred what of a result is handed over instead of copied
 */
export const taskServer = <Task, Result>(
  carryOut: (task: Task) => Promise<Result> | Result,
  transferred: (result: Result) => readonly TransferListItem[] = () => [],
): ((told: Told<Task>) => void) => {
  const answer = async ({ number, task }: Told<Task>): Promise<void> => {
    try {
      const result = await carryOut(task);
      parentPort?.postMessage({ number, ok: true, result } satisfies Reply<Result>, [...transferred(result)]);
    } catch (error) {
      parentPort?.postMessage({ number, ok: false, error } satisfies Reply<Result>, []);
    }
  };
  return (told) => void answer(told);
};
