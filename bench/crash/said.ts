import { z } from 'zod';
import { operationSchema, stateSchema } from './operations.ts';

/** A line that a process says before it is killed. */
export const saidSchema = z.discriminatedUnion('kind', [
  /** What it found when it opened the store. */
  z.object({ kind: z.literal('found'), state: stateSchema }),
  /** What it is about to do. */
  z.object({ kind: z.literal('begun'), operation: operationSchema }),
  /** What it had begun was acknowledged by the store. */
  z.object({ kind: z.literal('done') }),
  /** Version of the tables, when it opened a database that it goes on migrating. */
  z.object({ kind: z.literal('version'), version: z.int() }),
  /** It begins with what it was started for. */
  z.object({ kind: z.literal('ready') }),
  /** It has done that. */
  z.object({ kind: z.literal('finished') }),
  /** All migrations are done. */
  z.object({ kind: z.literal('migrated') }),
]);

export type Said = z.output<typeof saidSchema>;
