import type { Store } from '../store.ts';
import { createAccess } from './access.ts';
import { MEMORY, openConnection, type Connection } from './connection.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { guard } from './problem.ts';
import { createSqliteArticles } from './sqlite-articles.ts';
import { createSqliteFeedback } from './sqlite-feedback.ts';
import { createSqliteFindings } from './sqlite-findings.ts';
import { createSqliteGaps } from './sqlite-gaps.ts';
import { createSqliteNotebooks } from './sqlite-notebooks.ts';
import { createSqlitePrivacy } from './sqlite-privacy.ts';
import { createSqliteSettings } from './sqlite-settings.ts';

export type StoreOptions = {
  /** File of the database, which is made where there is none; its folder has to be there. Or `MEMORY`. */
  readonly file: string;
  /** Gives 16 characters of [0-9a-z], another one each time. */
  readonly newId: () => string;
};

/** Write-ahead log, a commit waits for the disk (macOS has to be asked twice), foreign keys are kept, what is removed is written over. */
const prepare = (connection: Connection): Promise<void> =>
  connection.exec(
    `${connection.file === MEMORY ? '' : 'pragma journal_mode = wal;'}
     pragma synchronous = full;
     pragma fullfsync = on;
     pragma foreign_keys = on;
     pragma secure_delete = on;`,
  );

const openReading = async (writing: Connection): Promise<Connection> => {
  if (writing.file === MEMORY) return writing;
  const reading = openConnection(writing.file, 'write');
  await reading.exec('pragma query_only = on');
  return reading;
};

/** A store over a connection to write by, which is its own from then on. @throws {StoreError} */
export const createSqliteStore = async (writing: Connection, newId: () => string): Promise<Store> => {
  try {
    return await guard(writing.file, async () => {
      await prepare(writing);
      await migrate(writing, MIGRATIONS);
      const access = createAccess(writing, await openReading(writing));
      return {
        articles: createSqliteArticles(access, newId),
        settings: createSqliteSettings(access),
        notebooks: createSqliteNotebooks(access, newId),
        findings: createSqliteFindings(access, newId),
        gaps: createSqliteGaps(access, newId),
        feedback: createSqliteFeedback(access),
        privacy: createSqlitePrivacy(access),
        close: access.close,
      };
    });
  } catch (error) {
    writing.close();
    throw error;
  }
};

/** Opens the store and brings its tables up to date. @throws {StoreError} */
export const openSqliteStore = async ({ file, newId }: StoreOptions): Promise<Store> =>
  createSqliteStore(await guard(file, async () => openConnection(file, 'create')), newId);
