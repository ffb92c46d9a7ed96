import type { Readable, Writable } from 'node:stream';
import type { Clock } from '../evaluation/development-run.ts';
import type { Engines } from './engine.ts';

/** A stream to write to, and what is known of its other end. */
export type Output = {
  readonly stream: Writable;
  /** Columns of the terminal it goes to; `undefined` when it goes elsewhere. */
  readonly columns: () => number | undefined;
};

/** Everything the program takes from outside. */
export type Environment = {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether colours and bold are welcome on a terminal. */
  readonly colours: boolean;
  readonly clock: Clock;
  readonly version: string;
  /** Folder of the articles when none is named. */
  readonly articles: string;
  readonly engines: Engines;
  /** Registers the commands with Discord and says what was done. @throws {UsageError} when the settings don't allow it. */
  readonly register: () => Promise<string>;
  /** The link by which a server's owner invites the bot. @throws {UsageError} when the settings don't allow it. */
  readonly invite: () => Promise<string>;
};
