import type { ReadingLimits } from '../reading-limits.ts';
import type { FileHint, ReadingOutcome } from '../reading-outcome.ts';

/** A file on its way to the thread. */
export type ToThread = {
  readonly bytes: Uint8Array;
  readonly hint: FileHint;
  readonly limits: ReadingLimits;
};

/** The thread is loaded, or has done its file. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly outcome: ReadingOutcome };
