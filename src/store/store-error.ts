/**
 * Why the store could not do something:
 * - `full` the disk, or the limit of the file, leaves no room;
 * - `read_only` the file or its folder may not be written;
 * - `busy` another process holds the file for too long, or a second bot wants the same folder;
 * - `damaged` the file is no database of ours, or broken;
 * - `newer` a later version of the program has written it;
 * - `unreachable` the file or its folder is not there or may not be read.
 */
export type StoreProblem = 'full' | 'read_only' | 'busy' | 'damaged' | 'newer' | 'unreachable';

/** What somebody in the chat is told: nothing of files, and what to do. */
const TO_ASKER: Readonly<Record<StoreProblem, string>> = {
  full: 'Nothing was saved: the disk of this bot is full. Tell whoever runs it; questions are answered as before.',
  read_only:
    'Nothing was saved: this bot may not write to its disk. Tell whoever runs it; questions are answered as before.',
  busy: 'The store of this bot is busy with something else; nothing was changed. Try again in a moment.',
  damaged: 'The store of this bot is damaged. Tell whoever runs it; nothing was changed.',
  newer: 'The store of this bot was written by a later version. Tell whoever runs it; nothing was changed.',
  unreachable: 'The store of this bot cannot be reached. Tell whoever runs it; nothing was changed.',
};

/** A fault of the store. `message` is for the operator: it names the file and the remedy. `toAsker` is for the chat. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }

  get toAsker(): string {
    return TO_ASKER[this.problem];
  }
}
