import type { Writable } from 'node:stream';

/** Errors that mean that nobody reads any more, as when the output goes to `head`. */
const GONE: ReadonlySet<string> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

const isGone = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && GONE.has(error.code);

/** Writes text and waits until it is taken, so that a slow reader slows the work down. */
export type Sink = {
  /** Whether there is still somebody reading. @throws when writing fails for another reason. */
  readonly write: (text: string) => Promise<boolean>;
};

/** A sink over a stream; it listens to the stream's errors, so that a reader who leaves ends nothing abruptly. */
export const createSink = (stream: Writable): Sink => {
  stream.on('error', () => {
    // Every write hears of its own failure.
  });
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error === null || error === undefined) resolve(true);
          else if (isGone(error)) resolve(false);
          else reject(error);
        });
      }),
  };
};
