import type { RefusalReason } from './reading-outcome.ts';

/** Carries a reason for refusal up from the depths of a format to `readBytes`. */
export class ReadingFailure extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason.kind);
    this.name = 'ReadingFailure';
    this.reason = reason;
  }
}
