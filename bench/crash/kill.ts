import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { saidSchema, type Said } from './said.ts';

/** When a process is killed: a delay after it has said so many lines, 0 for its start. */
export type Moment = { readonly lines: number; readonly milliseconds: number };

export type Killed = {
  /** What it said, in order, to its end. */
  readonly said: readonly Said[];
  /** Whether it was killed, and had not ended by itself. */
  readonly wasKilled: boolean;
  /** What it wrote to its standard error. */
  readonly complaint: string;
};

/** Begins a process and kills it with SIGKILL at a moment. */
export const killAt = async (
  script: string,
  words: readonly string[],
  { lines, milliseconds }: Moment,
): Promise<Killed> => {
  const child = spawn(process.execPath, [script, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const said: Said[] = [];
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const kill = async (): Promise<void> => {
    if (milliseconds > 0) await sleep(milliseconds);
    child.kill('SIGKILL');
  };
  let killing = lines === 0 ? kill() : undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    // What is cut off in the middle was not said.
    if (!line.endsWith('}')) break;
    said.push(saidSchema.parse(JSON.parse(line)));
    if (said.length === lines) killing ??= kill();
  }
  await ended;
  await killing;
  return { said, wasKilled: child.signalCode === 'SIGKILL', complaint };
};

/** Runs a process to its end. @returns what it said @throws when it complains */
export const runToEnd = async (script: string, words: readonly string[]): Promise<readonly Said[]> => {
  const { said, complaint } = await killAt(script, words, { lines: Infinity, milliseconds: 0 });
  if (complaint !== '') throw new Error(`${words.join(' ')}: ${complaint}`);
  return said;
};
