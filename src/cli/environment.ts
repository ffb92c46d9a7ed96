import type { Readable, Writable } from 'node:stream';
import type { Clock } from '../evaluation/development-run.ts';
import type { Engines } from './engine.ts';

/** A stream to write to, and what is known of its other end. */
export type Output = {
  readonly stream: Writable;
  /** Columns of the terminal it goes to; `undefined` when it goes elsewhere. */
  readonly columns: () => number | undefined;
};

/** The operator's copies of all that servers keep. All say what was done, and reject with `UsageError` when something has to be set right first. */
export type DataTasks = {
  /** @param force whether a file that is there may be replaced */
  readonly backUp: (file: string, force: boolean) => Promise<string>;
  readonly restore: (file: string) => Promise<string>;
  /** Writes a file of questions of the answers that people have judged. @param server only those of one server; without one, of all */
  readonly writeJudged: (file: string, server: string | undefined) => Promise<string>;
};

/** Adds files to a server's own articles. Rejects with `UsageError` when something has to be set right first. */
export type AddArticles = (request: {
  /** Files and folders. */
  readonly files: readonly string[];
  readonly server: string;
  readonly onProgress: (done: number, total: number, name: string) => void;
}) => Promise<{
  /** One sentence for each file that was not added. */
  readonly problems: readonly string[];
  /** What was done, in lines. */
  readonly summary: string;
}>;

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
  readonly data: DataTasks;
  readonly addArticles: AddArticles;
  /** Registers the commands with Discord and says what was done. @throws {UsageError} when the settings don't allow it. */
  readonly register: () => Promise<string>;
  /** The link by which a server's owner invites the bot. @throws {UsageError} when the settings don't allow it. */
  readonly invite: () => Promise<string>;
};
