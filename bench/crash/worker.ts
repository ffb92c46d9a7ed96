import { writeSync } from 'node:fs';
import path from 'node:path';
import { goOnMigrating } from './migrating.ts';
import { copy, keep, look, putBack } from './restoring.ts';
import type { Said } from './said.ts';
import { work } from './working.ts';

/* The process that is killed: `worker.js TASK FOLDER ARGUMENT`. */

const [task = '', folder = '', argument = ''] = process.argv.slice(2);

/** At once, and not from a buffer that would die with the process. */
const say = (said: Said): void => {
  writeSync(1, `${JSON.stringify(said)}\n`);
};

const TASKS: Readonly<Record<string, () => Promise<void>>> = {
  work: () => work(folder, Number(argument), say),
  migrate: () => goOnMigrating(path.join(folder, 'made-up.db'), say),
  keep: () => keep(folder, argument, say),
  look: () => look(folder, say),
  backup: () => copy(folder, argument, say),
  restore: () => putBack(folder, argument, say),
};

await TASKS[task]?.();
