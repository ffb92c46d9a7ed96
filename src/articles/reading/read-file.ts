import { READING_LIMITS, type ReadingLimits } from './reading-limits.ts';
import type { FileHint, FileReading, ReadingOutcome } from './reading-outcome.ts';
import { refused } from './refusal.ts';
import { createReadingThread } from './threads/reading-thread.ts';
import { workerFile as ownWorkerFile } from './threads/worker-file.ts';

export type FileReadingOptions = {
  readonly limits?: Partial<ReadingLimits>;
  /** The built program of the thread; for other layouts of the build. */
  readonly workerFile?: URL;
  /** Told of threads that fell over, for the log; not of files that were refused. */
  readonly onFault?: (error: unknown) => void;
  /** Bytes that the process has in memory; for tests. */
  readonly memory?: () => number;
};

type Waiting = {
  readonly bytes: Uint8Array;
  readonly hint: FileHint;
  readonly resolve: (outcome: ReadingOutcome) => void;
};

/**
 * Reads files in threads beside the one that answers, with limits of time and memory. A thread starts with the first file and ends after some idle
 * time; one that hangs or dies costs its own file only.
 */
export const createFileReading = ({
  limits: changed = {},
  workerFile = ownWorkerFile(),
  onFault = () => {},
  memory = () => process.memoryUsage.rss(),
}: FileReadingOptions = {}): FileReading => {
  const limits: ReadingLimits = { ...READING_LIMITS, ...changed };
  const threads = Array.from({ length: limits.threads }, () =>
    createReadingThread({ limits, workerFile, onFault, memory }),
  );
  const free = [...threads];
  const queue: Waiting[] = [];
  let reading = 0;
  let isClosed = false;

  const next = async (): Promise<void> => {
    const thread = free.pop();
    if (thread === undefined) return;
    reading += 1;
    for (let waiting = queue.shift(); waiting !== undefined; waiting = queue.shift())
      waiting.resolve(await thread.read(waiting.bytes, waiting.hint));
    reading -= 1;
    free.push(thread);
  };

  return {
    readUpload: (bytes, hint = {}) => {
      if (isClosed) return Promise.resolve(refused({ kind: 'stopped' }, hint));
      if (bytes.length === 0) return Promise.resolve(refused({ kind: 'empty' }, hint));
      if (bytes.length > limits.largestFile) {
        const reason = { kind: 'too-large', size: bytes.length, limit: limits.largestFile } as const;
        return Promise.resolve(refused(reason, hint));
      }
      return new Promise((resolve) => {
        queue.push({ bytes, hint, resolve });
        void next();
      });
    },
    waiting: () => queue.length + reading,
    close: async () => {
      isClosed = true;
      for (const { hint, resolve } of queue.splice(0)) resolve(refused({ kind: 'stopped' }, hint));
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
};
