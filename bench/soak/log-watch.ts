import { Writable } from 'node:stream';
import { z } from 'zod';

/** A line of the bot's log, as far as it is looked at. */
const line = z.object({
  level: z.number(),
  msg: z.string(),
  interaction: z.string().optional(),
  message: z.string().optional(),
  outcome: z.string().optional(),
});

/** pino's levels of a warning and of an error. */
const WARNING = 40;
const ERROR = 50;

/** Lines of errors that are kept in full. */
const KEPT = 10;

type Watched = { readonly failures: string[]; readonly ended: () => void; isOver: boolean };

/** Reads the log of a running bot: what it says of single interactions and messages, and how often it says anything else. */
export interface LogWatch {
  readonly stream: Writable;
  /** Begins to watch for an id, before the bot can have heard of it. */
  watch(id: string): { readonly over: Promise<void>; readonly failures: readonly string[] };
  forget(id: string): void;
  /** Warnings and errors that belong to no single interaction or message, and how often each came. */
  readonly others: ReadonlyMap<string, number>;
  /** The first errors, as they stand in the log. */
  readonly errors: readonly string[];
}

export const createLogWatch = (): LogWatch => {
  const watched = new Map<string, Watched>();
  const others = new Map<string, number>();
  const errors: string[] = [];
  const count = (message: string) => others.set(message, (others.get(message) ?? 0) + 1);
  const read = (text: string): void => {
    if (!text.startsWith('{')) return void count(text);
    const { level, msg, interaction, message, outcome } = line.parse(JSON.parse(text));
    if (level >= ERROR && errors.length < KEPT && !msg.includes('was skipped')) errors.push(text);
    const id = interaction ?? message;
    const entry = id === undefined ? undefined : watched.get(id);
    if (level >= WARNING && entry) entry.failures.push(msg);
    else if (level >= WARNING && id === undefined) count(msg);
    if (outcome === undefined || !entry) return;
    entry.isOver = true;
    entry.ended();
  };
  let rest = '';
  return {
    stream: new Writable({
      write(chunk, _encoding, done) {
        const lines = (rest + String(chunk)).split('\n');
        rest = lines.pop() ?? '';
        lines.filter((text) => text !== '').forEach(read);
        done();
      },
    }),
    watch(id) {
      const failures: string[] = [];
      const over = new Promise<void>((resolve) => {
        watched.set(id, { failures, ended: resolve, isOver: false });
      });
      return { over, failures };
    },
    forget: (id) => void watched.delete(id),
    others,
    errors,
  };
};
