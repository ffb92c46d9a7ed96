import type { Kysely, Transaction } from 'kysely';
import { StoreError } from '../store-error.ts';
import type { Connection } from './connection.ts';
import { createQueries } from './dialect.ts';
import { guard } from './problem.ts';
import type { Tables } from './tables.ts';

/** Queries as they are read with, in a transaction or outside of one. */
export type Queries = Kysely<Tables> | Transaction<Tables>;

/** How the stores of all nouns get at the database. Both reject with `StoreError` where the file, the disk or another process is at fault. */
export type Access = {
  /** File of the database, for messages. */
  readonly file: string;
  readonly read: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  /** In a transaction that is on the disk when the promise is fulfilled; if it is rejected, nothing was changed. */
  readonly write: <T>(work: (transaction: Transaction<Tables>) => Promise<T>) => Promise<T>;
  /**
   * Brings the log into the file and empties it, so that what was removed stands in neither. Where another process reads for seconds, that is left to a later
   * time; it never rejects for that, nor for the disk, since what was written before is kept as it is.
   */
  readonly bringIn: () => Promise<void>;
};

export type OwnAccess = Access & {
  /** Carries out what was asked before, and closes the connections. What is asked after it is refused. */
  readonly close: () => Promise<void>;
};

/**
 * Access by connections that nobody else uses from then on. With one for reading, nobody who reads waits for a write, nor for another process
 * that a write waits for.
 * @param reading the same as `writing` for a database that is nowhere on the disk
 */
export const createAccess = (writing: Connection, reading: Connection): OwnAccess => {
  const { file } = writing;
  const writes = createQueries(writing);
  const reads = reading === writing ? writes : createQueries(reading);
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;
  const carryOut = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new Error(`The store in ${file} is closed.`);
    const done = guard(file, work);
    underWay.add(done);
    try {
      return await done;
    } finally {
      underWay.delete(done);
    }
  };
  return {
    file,
    read: (work) => carryOut(() => work(reads)),
    write: (work) => carryOut(() => writes.transaction().execute(work)),
    bringIn: async () => {
      try {
        // In a turn of its own: within a transaction it is refused.
        await carryOut(() =>
          writes.connection().execute(() => writing.exec('pragma wal_checkpoint(truncate)')),
        );
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
      }
    },
    close: async () => {
      isClosed = true;
      await Promise.allSettled(underWay);
      writing.close();
      reading.close();
    },
  };
};
