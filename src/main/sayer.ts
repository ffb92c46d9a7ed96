import type { Writable } from 'node:stream';
import { printableLine } from '../cli/printable.ts';

/** Tells whoever started the program something, a line at a time. */
export type Sayer = {
  readonly say: (line: string) => void;
  /** What has to be set right, in one sentence. */
  readonly complain: (sentence: string) => void;
};

export const createSayer = (stdout: Writable, stderr: Writable): Sayer => ({
  say(line) {
    stdout.write(`${line}\n`);
  },
  complain(sentence) {
    stderr.write(`footnote: ${printableLine(sentence)}\n`);
  },
});
