import { sql, type Transaction } from 'kysely';
import type { PrivacyStore } from '../privacy-store.ts';
import type { Access } from './access.ts';
import { forgetPerson } from './forget-person.ts';
import { readPersonalData } from './person-data.ts';
import type { Tables } from './tables.ts';

type Writing = Transaction<Tables>;

/** In an order in which nothing refers to what is gone already. */
const TABLES_BY_SERVER = [
  'feedback',
  'gaps',
  'finding_tags',
  'findings',
  'notebooks',
  'server_settings',
] as const;

/** Articles are removed as if one by one: each leaves a revision of its own, so that indexes hear of it. */
const removeArticles = async (queries: Writing, server: string): Promise<void> => {
  await queries
    .insertInto('removed_articles')
    .columns(['revision', 'server', 'id'])
    .expression((part) =>
      part
        .selectFrom('articles')
        .select([
          sql<number>`row_number() over (order by position)
            + max((select coalesce(max(revision), 0) from articles),
                  (select coalesce(max(revision), 0) from removed_articles))`.as('revision'),
          'server',
          'id',
        ])
        .where('server', '=', server),
    )
    .execute();
  await queries.deleteFrom('articles').where('server', '=', server).execute();
};

const removeAllOf = async (queries: Writing, server: string): Promise<void> => {
  await removeArticles(queries, server);
  for (const table of TABLES_BY_SERVER)
    await queries.deleteFrom(table).where('server', '=', server).execute();
  await queries.deleteFrom('departed_servers').where('server', '=', server).execute();
};

/** What is kept of people and of servers, in SQLite. */
export const createSqlitePrivacy = ({ read, write, bringIn }: Access): PrivacyStore => ({
  dataOf: (person, server) => read((queries) => readPersonalData(queries, person, server)),
  async forget(person, server) {
    const forgotten = await write((transaction) => forgetPerson(transaction, person, server));
    await bringIn();
    return forgotten;
  },
  servers: () =>
    read(async (queries) => {
      const servers = new Set<string>();
      for (const table of ['articles', ...TABLES_BY_SERVER] as const) {
        const rows = await queries.selectFrom(table).select('server').distinct().execute();
        for (const { server } of rows) servers.add(server);
      }
      return [...servers].toSorted((one, other) => (one < other ? -1 : 1));
    }),
  left: (server, at) =>
    write(async (transaction) => {
      await transaction
        .insertInto('departed_servers')
        .values({ server, departed_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }),
  returned: (server) =>
    write(async (transaction) => {
      await transaction.deleteFrom('departed_servers').where('server', '=', server).execute();
    }),
  departed: () =>
    read((queries) =>
      queries
        .selectFrom('departed_servers')
        .select(['server', 'departed_at as at'])
        .orderBy('departed_at')
        .orderBy('server')
        .execute(),
    ),
  async removeDeparted(before) {
    const removed = await write(async (transaction) => {
      const gone = await transaction
        .selectFrom('departed_servers')
        .select('server')
        .where('departed_at', '<', before)
        .orderBy('departed_at')
        .orderBy('server')
        .execute();
      for (const { server } of gone) await removeAllOf(transaction, server);
      return gone.map(({ server }) => server);
    });
    if (removed.length > 0) await bringIn();
    return removed;
  },
  async removeServer(server) {
    await write((transaction) => removeAllOf(transaction, server));
    await bringIn();
  },
});
