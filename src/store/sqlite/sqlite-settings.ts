import { z } from 'zod';
import { serverSettingsSchema } from '../server-settings.ts';
import type { SettingStore } from '../setting-store.ts';
import { StoreError } from '../store-error.ts';
import type { Access, Queries } from './access.ts';

const keptSchema = z.record(z.string(), z.unknown());

/** What was set, with settings that a later version of the program may have added. */
type Kept = z.output<typeof keptSchema>;

const parseKept = (file: string, server: string, json: string): Kept => {
  try {
    return keptSchema.parse(JSON.parse(json));
  } catch (error) {
    throw new StoreError(
      'damaged',
      `The settings of server ${server} in ${file} cannot be read; put a backup in its place with "footnote restore FILE".`,
      { cause: error },
    );
  }
};

/** The settings of servers in SQLite. */
export const createSqliteSettings = ({ file, read, write }: Access): SettingStore => {
  const readKept = async (queries: Queries, server: string): Promise<Kept> => {
    const row = await queries
      .selectFrom('server_settings')
      .select('settings')
      .where('server', '=', server)
      .executeTakeFirst();
    return row === undefined ? {} : parseKept(file, server, row.settings);
  };
  return {
    get: (server) => read(async (queries) => serverSettingsSchema.parse(await readKept(queries, server))),
    set: (server, change) =>
      write(async (transaction) => {
        const kept = { ...(await readKept(transaction, server)), ...change };
        const settings = JSON.stringify(kept);
        await transaction
          .insertInto('server_settings')
          .values({ server, settings })
          .onConflict((conflict) => conflict.column('server').doUpdateSet({ settings }))
          .execute();
        return serverSettingsSchema.parse(kept);
      }),
  };
};
