import { z } from 'zod';
import { milliseconds } from './measure.ts';

const timesSchema = z.object({ p50: z.number(), p95: z.number(), p99: z.number(), longest: z.number() });

/** What the process that adds articles is to do. */
export const addingTaskSchema = z.object({
  source: z.object({ kind: z.literal('generated'), folder: z.string() }),
  /** Articles that are added to the others while questions are asked. */
  added: z.number(),
});

/** What it saw. Times in milliseconds, sizes in bytes. */
export const addingSchema = z.object({
  articles: z.number(),
  sentences: z.number(),
  add: timesSchema,
  remove: timesSchema,
  /** What articles are found by their names with: each step of making it, and what a look-up takes after each that came. */
  names: z.object({ steps: timesSchema, later: timesSchema }),
  /** What is offered for each beginning of a name that somebody types. */
  typed: timesSchema,
  /** Articles that were not found right after they were added, by their words or by their titles. */
  missed: z.number(),
  /** All that were added, and how long it took. */
  adding: z.number(),
  added: z.number(),
  /** The same while nothing is added: what the questions take by themselves. */
  alone: z.object({ asked: timesSchema, delay: timesSchema }),
  /** One question to the whole engine meanwhile, and how many a second. */
  asked: timesSchema,
  perSecond: z.number(),
  /** How much later than due the event loop came to its timers. */
  delay: timesSchema,
  memory: z.number(),
  segments: z.number(),
  faults: z.number(),
});

export type Adding = z.infer<typeof addingSchema>;

const row = (name: string, { p50, p95, p99, longest }: z.infer<typeof timesSchema>): readonly string[] => [
  name,
  ...[p50, p95, p99, longest].map(milliseconds),
];

export const addingTable = ({
  add,
  remove,
  names,
  typed,
  alone,
  asked,
  delay,
}: Adding): readonly (readonly string[])[] => [
  ['milliseconds', 'p50', 'p95', 'p99', 'longest'],
  row('one article added', add),
  row('one article taken out', remove),
  row('a step of making what titles are looked up by', names.steps),
  row('an article found by its title, after one was added', names.later),
  row('articles offered for a letter more of a title', typed),
  row('a question to the whole engine', alone.asked),
  row('the same, while articles are added', asked),
  row("the event loop's delay, while questions are asked", alone.delay),
  row('the same, while articles are added', delay),
];

export const addingLine = ({
  articles,
  added,
  adding,
  perSecond,
  missed,
  segments,
  faults,
}: Adding): string =>
  `${added.toLocaleString('en')} of ${articles.toLocaleString('en')} articles added in ${(adding / 1000).toFixed(1)} s, at ${perSecond.toFixed(0)} questions a second; ${missed} not found at once; ${segments} parts at the end, ${faults} errors.`;
