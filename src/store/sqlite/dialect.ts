import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
} from 'kysely';
import type { Connection } from './connection.ts';
import type { Tables } from './tables.ts';

/** One after the other: whoever asks waits until those before have let go. */
const createTurns = () => {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    take: async (): Promise<void> => {
      if (isTaken) await new Promise<void>((resolve) => waiting.push(resolve));
      isTaken = true;
    },
    letGo: (): void => {
      const next = waiting.shift();
      if (next === undefined) isTaken = false;
      else next();
    },
  };
};

const SELECTS = new Set(['SelectQueryNode', 'RawNode']);

const givesRows = ({ query }: CompiledQuery): boolean =>
  SELECTS.has(query.kind) || ('returning' in query && query.returning !== undefined);

const createDatabaseConnection = (connection: Connection): DatabaseConnection => ({
  executeQuery: async (query) =>
    givesRows(query)
      ? { rows: await connection.rows(query) }
      : { rows: [], numAffectedRows: BigInt(await connection.run(query)) },
  streamQuery: () => {
    throw new Error('A list is read page by page: a stream would keep everybody else waiting.');
  },
});

/**
 * Kysely's own driver for SQLite waits for the disk in the thread that asks; here libsql does the waiting. A transaction takes the right to
 * write at its beginning, so that what it reads first cannot be outdated when it writes.
 */
const createDriver = (connection: Connection): Driver => {
  const turns = createTurns();
  const shared = createDatabaseConnection(connection);
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      await turns.take();
      return shared;
    },
    beginTransaction: () => connection.exec('begin immediate'),
    commitTransaction: () => connection.exec('commit'),
    // A full disk has ended the transaction already.
    rollbackTransaction: async () => {
      if (connection.isInTransaction()) await connection.exec('rollback');
    },
    releaseConnection: () => {
      turns.letGo();
      return Promise.resolve();
    },
    // Whoever opened the connection closes it.
    destroy: () => Promise.resolve(),
  };
};

/** Typed queries over a connection, which nobody else uses from then on. They are never destroyed: closing the connection ends them. */
export const createQueries = (connection: Connection): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => createDriver(connection),
      createIntrospector: (queries) => new SqliteIntrospector(queries),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
