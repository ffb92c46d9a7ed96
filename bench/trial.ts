import { z } from 'zod';

/** What one engine showed on one corpus, Times in milliseconds, sizes in bytes. */
export const trialSchema = z.object({
  build: z.number(),
  /** Of the processor in building, all threads together: on a shared machine it varies less than the time. */
  work: z.number(),
  /** Held after building, beyond what the process held before it read anything. */
  memory: z.number(),
  times: z.object({ p50: z.number(), p95: z.number(), p99: z.number(), longest: z.number() }),
  /** Answerable questions, those whose first sentence is right, and those with a right one among fifty. */
  answerable: z.number(),
  first: z.number(),
  fifty: z.number().nullable(),
  /** Of what it begins again from; `null` where there is no such thing. */
  disk: z.number().nullable(),
  /** Why it could not be saved. */
  unsaved: z.string().optional(),
  /** Questions that it was asked before its time was over, of how many. */
  asked: z.number(),
  questions: z.number(),
  /** A mark for each of the first questions: the same for the same finds. */
  finds: z.array(z.string()).readonly(),
});

export type Trial = z.infer<typeof trialSchema>;

export const restartSchema = z.object({
  /** Until it can be asked. */
  restart: z.number(),
  memory: z.number(),
  /** As above. */
  finds: z.array(z.string()).readonly(),
});

export type Restart = z.infer<typeof restartSchema>;

/** What one process of the bench is to do. */
export const taskSchema = z.object({
  engine: z.string(),
  part: z.enum(['build', 'restart']),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('seeds'), folder: z.string(), questions: z.array(z.string()) }),
    z.object({ kind: z.literal('generated'), folder: z.string() }),
  ]),
  /** Where the engine keeps and saves; another one for each engine. */
  folder: z.string(),
});

export type Task = z.infer<typeof taskSchema>;
