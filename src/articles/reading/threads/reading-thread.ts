import { Worker } from 'node:worker_threads';

import type { ReadingLimits } from '../reading-limits.ts';
import type { FileHint, ReadingOutcome, RefusalReason } from '../reading-outcome.ts';
import { refused } from '../refusal.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

/** A thread for one file after the other. It is started by the first one, and started anew when it died. */
export type ReadingThread = {
  /** Takes the next file when the last one is done; never rejects. */
  readonly read: (bytes: Uint8Array, hint: FileHint) => Promise<ReadingOutcome>;
  readonly end: () => Promise<void>;
};

export type ThreadOptions = {
  readonly limits: ReadingLimits;
  readonly workerFile: URL;
  /** Told of a thread that could not be started or that fell over, for the log. */
  readonly onFault: (error: unknown) => void;
  /** Bytes that the process has in memory. */
  readonly memory: () => number;
};

/** Milliseconds between two looks at the memory: a thread writes some 100 MB meanwhile. */
const LOOK = 50;

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === OUT_OF_MEMORY;

type Running = {
  readonly worker: Worker;
  isReady: boolean;
  /** Told when the thread is loaded, from when on its time counts. */
  onReady: () => void;
  settle: ((end: End) => void) | undefined;
};
type End = { readonly outcome: ReadingOutcome } | { readonly reason: RefusalReason };

export const createReadingThread = ({
  limits,
  workerFile,
  onFault,
  memory,
}: ThreadOptions): ReadingThread => {
  let running: Running | undefined;
  let idle: NodeJS.Timeout | undefined;

  const drop = async (): Promise<void> => {
    clearTimeout(idle);
    const last = running;
    running = undefined;
    last?.settle?.({ reason: { kind: 'stopped' } });
    await last?.worker.terminate();
  };

  const start = (): Running => {
    const worker = new Worker(workerFile, {
      // What reads strangers' files needs no secrets, and has nothing to say on the bot's output.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.heap },
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const own: Running = { worker, isReady: false, onReady: () => {}, settle: undefined };
    const fail = (reason: RefusalReason): void => {
      if (running === own) running = undefined;
      own.settle?.({ reason });
    };
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'ready') {
        own.isReady = true;
        own.onReady();
      } else own.settle?.({ outcome: message.outcome });
    });
    worker.on('error', (error) => {
      if (isOutOfMemory(error)) return fail({ kind: 'memory' });
      onFault(error);
      return fail(own.isReady ? { kind: 'broken' } : { kind: 'stopped' });
    });
    worker.on('exit', () => fail({ kind: 'stopped' }));
    return own;
  };

  const run = async (bytes: Uint8Array, hint: FileHint): Promise<End> => {
    clearTimeout(idle);
    const own = (running ??= start());
    own.worker.ref();
    const atStart = memory();
    let timeout: NodeJS.Timeout | undefined;
    let looking: NodeJS.Timeout | undefined;
    const end = await new Promise<End>((settle) => {
      own.settle = settle;
      const wait = (): void => {
        clearTimeout(timeout);
        const late: RefusalReason = own.isReady ? { kind: 'time', limit: limits.time } : { kind: 'stopped' };
        timeout = setTimeout(() => settle({ reason: late }), limits.time);
      };
      own.onReady = wait;
      wait();
      looking = setInterval(() => {
        if (memory() - atStart > limits.growth) settle({ reason: { kind: 'memory' } });
      }, LOOK);
      // A copy, so that it can be handed over whole and the caller keeps his.
      const copy = Uint8Array.from(bytes);
      const message: ToThread = { bytes: copy, hint, limits };
      own.worker.postMessage(message, [copy.buffer]);
    });
    own.settle = undefined;
    own.onReady = () => {};
    clearTimeout(timeout);
    clearInterval(looking);
    if ('reason' in end) await drop();
    else {
      own.worker.unref();
      idle = setTimeout(() => void drop(), limits.idle).unref();
    }
    return end;
  };

  return {
    read: async (bytes, hint) => {
      try {
        const end = await run(bytes, hint);
        return 'outcome' in end ? end.outcome : refused(end.reason, hint);
      } catch (error) {
        onFault(error);
        return refused({ kind: 'stopped' }, hint);
      }
    },
    end: drop,
  };
};
