import { setImmediate } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type {
  AddOutcome,
  ArticleLimits,
  ArticleStore,
  ArticleUsage,
  NewArticle,
  OverLimit,
  ReplaceOutcome,
  Same,
  StoredArticle,
} from '../article-store.ts';
import type { Access, Queries } from './access.ts';
import { articleOf, contentsOf, retitled, sketchOf, summaryOf, SUMMARY_COLUMNS } from './article-rows.ts';
import type { Tables } from './tables.ts';

/** Articles that are read at once: with texts of usual length a part of a megabyte. */
const AT_ONCE = 16;

const byId = (queries: Queries, server: string, id: string) =>
  queries.selectFrom('articles').where('server', '=', server).where('id', '=', id);

const readArticle = async (
  queries: Queries,
  server: string,
  id: string,
): Promise<StoredArticle | undefined> => {
  const row = await byId(queries, server, id).selectAll().executeTakeFirst();
  return row && articleOf(row);
};

const readKept = async (queries: Queries, server: string, id: string): Promise<StoredArticle> => {
  const article = await readArticle(queries, server, id);
  if (article === undefined) throw new Error(`Article ${id} was written and is not there.`);
  return article;
};

const readUsage = async (queries: Queries, server: string): Promise<ArticleUsage> => {
  const { articles, bytes } = await queries
    .selectFrom('articles')
    .select(({ fn }) => [
      fn.countAll<number>().as('articles'),
      fn.sum<number | null>('text_bytes').as('bytes'),
    ])
    .where('server', '=', server)
    .executeTakeFirstOrThrow();
  return { articles, bytes: bytes ?? 0 };
};

const readRevision = async (queries: Queries): Promise<number> => {
  const { stored, removed } = await queries
    .selectNoFrom((part) => [
      part
        .selectFrom('articles')
        .select(({ fn }) => fn.max('revision').as('revision'))
        .as('stored'),
      part
        .selectFrom('removed_articles')
        .select(({ fn }) => fn.max('revision').as('revision'))
        .as('removed'),
    ])
    .executeTakeFirstOrThrow();
  return Math.max(stored ?? 0, removed ?? 0);
};

/** Another article of the server with this text. */
const findSame = async (
  queries: Queries,
  server: string,
  textSha256: string,
  besides?: string,
): Promise<Same | undefined> => {
  const row = await queries
    .selectFrom('articles')
    .select(SUMMARY_COLUMNS)
    .where('server', '=', server)
    .where('text_sha256', '=', textSha256)
    .executeTakeFirst();
  return row === undefined || row.id === besides ? undefined : { kind: 'same', article: summaryOf(row) };
};

const overLimit = (usage: ArticleUsage, limits: ArticleLimits): OverLimit | undefined => {
  const of = (['articles', 'bytes'] as const).find((each) => usage[each] > limits[each]);
  return of && { kind: 'full', of, limit: limits[of] };
};

const addOne = async (
  queries: Transaction<Tables>,
  server: string,
  article: NewArticle,
  limits: ArticleLimits,
  id: string,
): Promise<AddOutcome> => {
  const contents = contentsOf(article);
  const same = await findSame(queries, server, contents.text_sha256);
  if (same) return same;
  const { articles, bytes } = await readUsage(queries, server);
  const full = overLimit({ articles: articles + 1, bytes: bytes + contents.text_bytes }, limits);
  if (full) return full;
  const revision = (await readRevision(queries)) + 1;
  await queries
    .insertInto('articles')
    .values({ ...contents, id, server, revision })
    .execute();
  return { kind: 'added', article: await readKept(queries, server, id) };
};

const replaceOne = async (
  queries: Transaction<Tables>,
  server: string,
  id: string,
  article: NewArticle,
  limits: ArticleLimits,
): Promise<ReplaceOutcome> => {
  const before = await readArticle(queries, server, id);
  if (!before) return { kind: 'unknown' };
  const contents = contentsOf(article);
  const same = await findSame(queries, server, contents.text_sha256, id);
  if (same) return same;
  const { bytes } = await readUsage(queries, server);
  const grown = contents.text_bytes - before.textBytes;
  // What makes a server's articles smaller, or no larger, is never too much: its limit may have been lowered since.
  const full = grown > 0 ? overLimit({ articles: 0, bytes: bytes + grown }, limits) : undefined;
  if (full) return full;
  const revision = (await readRevision(queries)) + 1;
  await queries
    .updateTable('articles')
    .set({ ...contents, revision })
    .where('server', '=', server)
    .where('id', '=', id)
    .execute();
  return { kind: 'replaced', article: await readKept(queries, server, id), before };
};

const removeOne = async (
  queries: Transaction<Tables>,
  server: string,
  id: string,
): Promise<StoredArticle | undefined> => {
  const article = await readArticle(queries, server, id);
  if (!article) return undefined;
  const revision = (await readRevision(queries)) + 1;
  await queries.deleteFrom('articles').where('server', '=', server).where('id', '=', id).execute();
  await queries.insertInto('removed_articles').values({ revision, server, id }).execute();
  return article;
};

const nextOnes = (queries: Queries, server: string, after: number) =>
  queries
    .selectFrom('articles')
    .selectAll()
    .where('server', '=', server)
    .where('position', '>', after)
    .orderBy('position')
    .limit(AT_ONCE)
    .execute();

/** The articles in SQLite. @param newId gives 16 characters of [0-9a-z], another one each time */
export const createSqliteArticles = ({ read, write }: Access, newId: () => string): ArticleStore => ({
  add: (server, article, limits) =>
    write((transaction) => addOne(transaction, server, article, limits, newId())),
  addAll: (server, articles, limits) =>
    write(async (transaction) => {
      const outcomes: AddOutcome[] = [];
      for (const article of articles)
        outcomes.push(await addOne(transaction, server, article, limits, newId()));
      return outcomes;
    }),
  replace: (server, id, article, limits) =>
    write((transaction) => replaceOne(transaction, server, id, article, limits)),
  rename: (server, id, title) =>
    write(async (transaction) => {
      const revision = (await readRevision(transaction)) + 1;
      const row = await transaction
        .updateTable('articles')
        .set({ ...retitled(title), revision })
        .where('server', '=', server)
        .where('id', '=', id)
        .returning(SUMMARY_COLUMNS)
        .executeTakeFirst();
      return row && summaryOf(row);
    }),
  remove: (server, id) => write((transaction) => removeOne(transaction, server, id)),
  get: (server, id) => read((queries) => readArticle(queries, server, id)),
  findOriginal: (server, sha256) =>
    read(async (queries) => {
      const row = await queries
        .selectFrom('articles')
        .select(SUMMARY_COLUMNS)
        .where('server', '=', server)
        .where('original_sha256', '=', sha256)
        .orderBy('position')
        .limit(1)
        .executeTakeFirst();
      return row && summaryOf(row);
    }),
  summaries: (server, page) =>
    read(async (queries) => {
      const all = queries
        .selectFrom('articles')
        .select(SUMMARY_COLUMNS)
        .where('server', '=', server)
        .orderBy('position');
      const rows = await (page ? all.limit(page.limit).offset(page.offset) : all).execute();
      return rows.map(summaryOf);
    }),
  async *all(server) {
    let after = 0;
    for (;;) {
      const from = after;
      const rows = await read((queries) => nextOnes(queries, server, from));
      for (const row of rows) {
        after = row.position;
        yield articleOf(row);
      }
      if (rows.length < AT_ONCE) return;
      // Pages can follow each other so quickly that nobody else gets a turn (40 ms for 1,500 articles).
      await setImmediate();
    }
  },
  sketches: (server) =>
    read(async (queries) => {
      const rows = await queries
        .selectFrom('articles')
        .select(['id', 'title', 'sketch'])
        .where('server', '=', server)
        .orderBy('position')
        .execute();
      return rows.map(sketchOf);
    }),
  usage: (server) => read((queries) => readUsage(queries, server)),
  servers: () =>
    read(async (queries) => {
      const rows = await queries
        .selectFrom('articles')
        .select('server')
        .distinct()
        .orderBy('server')
        .execute();
      return rows.map(({ server }) => server);
    }),
  revision: () => read((queries) => readRevision(queries)),
  changes: (since) =>
    read((queries) =>
      queries
        .selectFrom('articles')
        .select([sql<'stored' | 'removed'>`'stored'`.as('kind'), 'server', 'id', 'revision'])
        .where('revision', '>', since)
        .unionAll(
          queries
            .selectFrom('removed_articles')
            .select([sql<'stored' | 'removed'>`'removed'`.as('kind'), 'server', 'id', 'revision'])
            .where('revision', '>', since),
        )
        .orderBy('revision')
        .execute(),
    ),
});
