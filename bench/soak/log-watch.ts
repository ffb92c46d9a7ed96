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

/** What the bot says of a message of the gateway that nobody can read. */
const SKIPPED = 'could not be read and was skipped';

/** Lines of errors that are kept in full. */
const KEPT = 10;

/** What a line says against an act: a `reason` that lies with Discord or the line, or a `fault` of the bot's own. */
type Failure = { readonly kind: 'reason' | 'fault'; readonly message: string };

type Watched = { readonly failures: Failure[]; readonly ended: () => void };

/** Reads the log of a running bot: what it says of single interactions and messages, and how often it says anything else. */
export interface LogWatch {
  readonly stream: Writable;
  /** Begins to watch for an id, before the bot can have heard of it. */
  watch(id: string): { readonly over: Promise<void>; readonly failures: readonly Failure[] };
  forget(id: string): void;
  /** Warnings and errors that belong to no single interaction or message, and how often each came. */
  readonly others: ReadonlyMap<string, number>;
  /** Faults that belong to no single interaction or message, and how often each came; a message of Discord that nobody can read is none. */
  readonly faults: ReadonlyMap<string, number>;
  /** The first errors, as they stand in the log. */
  readonly errors: readonly string[];
}

const count = (counts: Map<string, number>, message: string): void => {
  counts.set(message, (counts.get(message) ?? 0) + 1);
};

export const createLogWatch = (): LogWatch => {
  const watched = new Map<string, Watched>();
  const others = new Map<string, number>();
  const faults = new Map<string, number>();
  const errors: string[] = [];
  const read = (text: string): void => {
    // Not one of the log's own lines: a warning of Node, or the sentence with which the bot ends.
    if (!text.startsWith('{')) return count(faults, text);
    const { level, msg, interaction, message, outcome } = line.parse(JSON.parse(text));
    const isFault = level >= ERROR && !msg.includes(SKIPPED);
    if (isFault && errors.length < KEPT) errors.push(text);
    const id = interaction ?? message;
    const entry = id === undefined ? undefined : watched.get(id);
    if (level >= WARNING && entry) entry.failures.push({ kind: isFault ? 'fault' : 'reason', message: msg });
    // An act that was judged already must not fail afterwards.
    else if (isFault) count(faults, msg);
    else if (level >= WARNING && id === undefined) count(others, msg);
    if (outcome !== undefined && entry) entry.ended();
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
      const failures: Failure[] = [];
      const over = new Promise<void>((resolve) => {
        watched.set(id, { failures, ended: resolve });
      });
      return { over, failures };
    },
    forget: (id) => void watched.delete(id),
    others,
    faults,
    errors,
  };
};
