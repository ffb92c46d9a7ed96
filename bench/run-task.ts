import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { z } from 'zod';
import { addingSchema, type Adding, type addingTaskSchema } from './adding.ts';
import type { Task } from './trial.ts';

/** Megabytes of heap that an engine may take, several times what the largest needs at the largest size. */
const HEAP = 10_000;
const OUTPUT = 1 << 20;
/** Milliseconds after which a process is ended: some libraries need hours for a million sentences. */
const PATIENCE = 20 * 60_000;

const run = promisify(execFile);

/** What a task came to, or in a few words why it failed. */
export type TaskOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

/** What happened to a process that failed, without the places of this machine. */
const reasonOf = (error: unknown): string => {
  if (error instanceof Error && 'signal' in error && typeof error.signal === 'string')
    return `it was ended by ${error.signal}${'killed' in error && error.killed === true ? ` after ${PATIENCE / 60_000} minutes` : ''}`;
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  return (
    lines.find((line) => /^\w*Error\b|heap out of memory/.test(line))?.trim() ?? 'it failed without a word'
  );
};

/** Runs a script of the bench with a piece of JSON, in a process of its own. */
const runScript = async <T>(script: string, task: unknown, schema: z.ZodType<T>): Promise<TaskOutcome<T>> => {
  const flags = ['--expose-gc', `--max-old-space-size=${HEAP}`];
  try {
    const file = path.join(import.meta.dirname, script);
    const { stdout } = await run(process.execPath, [...flags, file, JSON.stringify(task)], {
      maxBuffer: OUTPUT,
      timeout: PATIENCE,
    });
    return { ok: true, value: schema.parse(JSON.parse(stdout)) };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
};

/** Does a task in a process of its own, so that nothing of another engine is in its memory or its compiled code. */
export const runTask = <T>(task: Task, schema: z.ZodType<T>): Promise<TaskOutcome<T>> =>
  runScript('try-engine.js', task, schema);

/** Adds articles while questions are asked, in a process of its own. */
export const runAdding = (task: z.input<typeof addingTaskSchema>): Promise<TaskOutcome<Adding>> =>
  runScript('try-adding.js', task, addingSchema);
