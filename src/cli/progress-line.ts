import type { Writable } from 'node:stream';
import type { Clock, Progress } from '../evaluation/development-run.ts';

/** Milliseconds between two changes of the line; more often can't be read. */
const INTERVAL = 100;
/** Goes to the line's start and clears it: ECMA-48 EL. */
const CLEAR = '\r\u001B[2K';

/** A line on a terminal that says how far a long work is; it is gone when the work is done. */
export const createProgressLine = (terminal: Writable, label: string, clock: Clock): Progress => {
  let shown = -Infinity;
  return (done, total) => {
    const now = clock();
    if (done === total) {
      if (shown !== -Infinity) terminal.write(CLEAR);
    } else if (now - shown >= INTERVAL) {
      shown = now;
      terminal.write(`${CLEAR}${label}: ${done} of ${total}`);
    }
  };
};
