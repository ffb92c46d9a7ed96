import { pathToFileURL } from 'node:url';
import type { CompiledQuery } from 'kysely';
import Database from 'libsql/promise';

/** What SQLite can keep. libsql ends the whole process over a boolean, so nothing else is handed to it. */
type Bindable = string | number | bigint | Uint8Array | null;

/** `create` makes the file where there is none, `write` does not, `read` writes nothing. */
export type OpenMode = 'create' | 'write' | 'read';

/** One connection to a database. One thing at a time: who shares it waits for the promise before. */
export type Connection = {
  /** File of the database, or `MEMORY`. */
  readonly file: string;
  /** Carries out statements that need no values and give no rows. Waiting for locks and for the disk does not hold up this thread. */
  readonly exec: (sql: string) => Promise<void>;
  /** Rows fit whatever type the tables declare; `never` because only that declaration knows. */
  readonly rows: (query: CompiledQuery) => Promise<never[]>;
  /** @returns how many rows were changed */
  readonly run: (query: CompiledQuery) => Promise<number>;
  readonly isInTransaction: () => boolean;
  readonly close: () => void;
};

/** A database that is nowhere on the disk. */
export const MEMORY = ':memory:';

/** Milliseconds to wait for another process that writes: an import of an operator holds the file for a part of this. */
const PATIENCE = 5000;

const MODES: Readonly<Record<OpenMode, string>> = { create: 'rwc', write: 'rw', read: 'ro' };

type Statement = {
  readonly all: (values: readonly Bindable[]) => Promise<never[]>;
  readonly run: (values: readonly Bindable[]) => { readonly changes: number };
};

const isBindable = (value: unknown): value is Bindable =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'bigint' ||
  value instanceof Uint8Array;

const bindable = (values: readonly unknown[]): readonly Bindable[] =>
  values.map((value) => {
    if (!isBindable(value)) throw new TypeError(`SQLite keeps no ${typeof value}.`);
    return value;
  });

/**
 * Opens a connection. `begin`, `commit` and whatever else may find the file locked belong into `exec`: a prepared statement that found it
 * locked stays in progress until it is collected, and no transaction can be committed until then (libsql 0.5.29).
 * @throws whatever libsql throws
 */
export const openConnection = (file: string, mode: OpenMode): Connection => {
  const address = file === MEMORY ? MEMORY : `${pathToFileURL(file).href}?mode=${MODES[mode]}`;
  const database = new Database(address, { timeout: PATIENCE });
  let isOpen = true;
  const prepare = async ({ sql }: CompiledQuery): Promise<Statement> => database.prepare(sql);
  return {
    file,
    exec: async (sql) => {
      await database.exec(sql);
    },
    rows: async (query) => (await prepare(query)).all(bindable(query.parameters)),
    run: async (query) => (await prepare(query)).run(bindable(query.parameters)).changes,
    isInTransaction: () => isOpen && Reflect.get(database, 'inTransaction') === true,
    close: () => {
      if (isOpen) database.close();
      isOpen = false;
    },
  };
};
