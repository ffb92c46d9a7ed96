import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type {
  Deed,
  EditOutcome,
  Finding,
  FindingFilter,
  FindingOrder,
  FindingStore,
  FindingWords,
  NewFinding,
  SaveOutcome,
} from '../finding-store.ts';
import { folded } from '../folded.ts';
import type { Page, Paged } from '../page.ts';
import type { Access, Queries } from './access.ts';
import { keepable, sha256 } from './columns.ts';
import { findingAt, findingsAt, matching, positionOf } from './find-findings.ts';
import { columnsOf, readTags, wordsOf } from './finding-rows.ts';
import type { Tables } from './tables.ts';

type Writing = Transaction<Tables>;

/** Findings that are read at once by who goes through all of them. */
const AT_ONCE = 200;

const positionOfNotebook = async (
  queries: Queries,
  server: string,
  id: string,
): Promise<number | undefined> => {
  const row = await queries
    .selectFrom('notebooks')
    .select('position')
    .where('server', '=', server)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.position;
};

type Identity = Pick<Tables['findings'], 'notebook' | 'question_folded' | 'article' | 'quote_sha256'>;

/** Another finding of the same notebook, question and quote. */
const findSame = async (queries: Queries, same: Identity, besides?: number): Promise<Finding | undefined> => {
  const row = await queries
    .selectFrom('findings')
    .select('position')
    .where('notebook', '=', same.notebook)
    .where('question_folded', '=', same.question_folded)
    .where('article', '=', same.article)
    .where('quote_sha256', '=', same.quote_sha256)
    .executeTakeFirst();
  return row === undefined || row.position === besides ? undefined : findingAt(queries, row.position);
};

const keepTags = async (queries: Writing, server: string, finding: number, tags: string): Promise<void> => {
  await queries.deleteFrom('finding_tags').where('finding', '=', finding).execute();
  const rows = readTags(tags).map((tag) => ({ server, folded: folded(tag), finding, tag }));
  if (rows.length > 0) await queries.insertInto('finding_tags').values(rows).execute();
};

const saveOne = async (
  queries: Writing,
  server: string,
  finding: NewFinding,
  limit: number,
  id: string,
): Promise<SaveOutcome> => {
  const notebook = await positionOfNotebook(queries, server, finding.notebook);
  if (notebook === undefined) return { kind: 'no_notebook' };
  const columns = columnsOf(finding, { id, server, notebook });
  const same = await findSame(queries, columns);
  if (same) return { kind: 'same', finding: same };
  const { count } = await queries
    .selectFrom('findings')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('server', '=', server)
    .executeTakeFirstOrThrow();
  if (count >= limit) return { kind: 'full', limit };
  const { position } = await queries
    .insertInto('findings')
    .values(columns)
    .returning('position')
    .executeTakeFirstOrThrow();
  await keepTags(queries, server, position, columns.tags);
  return { kind: 'saved', finding: await findingAt(queries, position) };
};

const editOne = async (
  queries: Writing,
  server: string,
  id: string,
  change: Partial<FindingWords>,
  who: Required<Deed>,
): Promise<EditOutcome> => {
  const position = await positionOf(queries, server, id);
  if (position === undefined) return { kind: 'unknown' };
  const before = await findingAt(queries, position);
  const next = { ...before, ...change };
  const notebook = await positionOfNotebook(queries, server, next.notebook);
  if (notebook === undefined) return { kind: 'no_notebook' };
  const words = wordsOf(next, before.quote);
  const { article, text } = before.quote;
  const identity = { notebook, question_folded: words.question_folded, article };
  const same = await findSame(queries, { ...identity, quote_sha256: sha256(Buffer.from(text)) }, position);
  if (same) return { kind: 'same', finding: same };
  await queries
    .updateTable('findings')
    .set({ ...words, notebook, edited_by: keepable(who.by), edited_at: who.at })
    .where('position', '=', position)
    .execute();
  await keepTags(queries, server, position, words.tags);
  return { kind: 'edited', finding: await findingAt(queries, position), before };
};

/** Position of the dispute that nobody has resolved. */
const openDispute = async (queries: Queries, finding: number): Promise<number | undefined> => {
  const row = await queries
    .selectFrom('finding_disputes')
    .select('position')
    .where('finding', '=', finding)
    .where('resolved_at', 'is', null)
    .executeTakeFirst();
  return row?.position;
};

const positions = (queries: Queries, server: string, filter: FindingFilter) =>
  queries.selectFrom('findings').select('findings.position').where(matching(server, filter));

const listPage = async (
  queries: Queries,
  server: string,
  filter: FindingFilter,
  { order, offset, limit }: Page & { readonly order: FindingOrder },
): Promise<Paged<Finding>> => {
  // Counted with the page, so that words are looked for once; only the rows of the page reach this thread.
  const rows = await positions(queries, server, filter)
    .select(({ fn }) => fn.countAll<number>().over().as('total'))
    .orderBy('findings.position', order === 'oldest' ? 'asc' : 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  const [first] = rows;
  if (first === undefined && offset > 0) {
    const { total } = await listPage(queries, server, filter, { order, offset: 0, limit: 1 });
    return { total, entries: [] };
  }
  const entries = await findingsAt(
    queries,
    rows.map(({ position }) => position),
  );
  return { total: first?.total ?? 0, entries };
};

/** The findings in SQLite. @param newId gives 16 characters of [0-9a-z], another one each time */
export const createSqliteFindings = ({ read, write }: Access, newId: () => string): FindingStore => {
  /** Does something to one finding, and gives it as it is then. */
  const change = (
    server: string,
    id: string,
    work: (transaction: Writing, position: number) => Promise<unknown>,
  ): Promise<Finding | undefined> =>
    write(async (transaction) => {
      const position = await positionOf(transaction, server, id);
      if (position === undefined) return undefined;
      await work(transaction, position);
      return findingAt(transaction, position);
    });
  return {
    save: (server, finding, limit) =>
      write((transaction) => saveOne(transaction, server, finding, limit, newId())),
    edit: (server, id, words, who) => write((transaction) => editOne(transaction, server, id, words, who)),
    remove: (server, id) =>
      write(async (transaction) => {
        const position = await positionOf(transaction, server, id);
        if (position === undefined) return undefined;
        const finding = await findingAt(transaction, position);
        await transaction.deleteFrom('findings').where('position', '=', position).execute();
        return finding;
      }),
    get: (server, id) =>
      read(async (queries) => {
        const position = await positionOf(queries, server, id);
        return position === undefined ? undefined : (await findingsAt(queries, [position]))[0];
      }),
    list: (server, filter, page) => read((queries) => listPage(queries, server, filter, page)),
    async *all(server, filter) {
      let after = 0;
      for (;;) {
        const from = after;
        const { next, found } = await read(async (queries) => {
          const rows = await positions(queries, server, filter)
            .where('findings.position', '>', from)
            .orderBy('findings.position')
            .limit(AT_ONCE)
            .execute();
          const next = rows.map(({ position }) => position);
          return { next, found: await findingsAt(queries, next) };
        });
        yield* found;
        if (next.length < AT_ONCE) return;
        after = next.at(-1) ?? after;
        // Whoever waits gets a turn, as with articles.
        await setImmediate();
      }
    },
    dispute: (server, id, { by, at, reason }) =>
      write(async (transaction) => {
        const position = await positionOf(transaction, server, id);
        if (position === undefined) return { kind: 'unknown' };
        if ((await openDispute(transaction, position)) !== undefined)
          return { kind: 'already', finding: await findingAt(transaction, position) };
        await transaction
          .insertInto('finding_disputes')
          .values({
            finding: position,
            reason: keepable(reason),
            disputed_by: keepable(by),
            disputed_at: at,
            resolved_reason: null,
            resolved_by: null,
            resolved_at: null,
          })
          .execute();
        return { kind: 'disputed', finding: await findingAt(transaction, position) };
      }),
    resolve: (server, id, { by, at, reason }) =>
      write(async (transaction) => {
        const position = await positionOf(transaction, server, id);
        if (position === undefined) return { kind: 'unknown' };
        const dispute = await openDispute(transaction, position);
        if (dispute === undefined)
          return { kind: 'not_disputed', finding: await findingAt(transaction, position) };
        await transaction
          .updateTable('finding_disputes')
          .set({ resolved_reason: keepable(reason), resolved_by: keepable(by), resolved_at: at })
          .where('position', '=', dispute)
          .execute();
        return { kind: 'resolved', finding: await findingAt(transaction, position) };
      }),
    vote: (server, id, person, vote) =>
      change(server, id, (transaction, finding) =>
        vote === undefined
          ? transaction
              .deleteFrom('finding_votes')
              .where('finding', '=', finding)
              .where('person', '=', person)
              .execute()
          : transaction
              .insertInto('finding_votes')
              .values({ finding, person, vote })
              .onConflict((conflict) => conflict.columns(['finding', 'person']).doUpdateSet({ vote }))
              .execute(),
      ),
    voteOf: (server, id, person) =>
      read(async (queries) => {
        const row = await queries
          .selectFrom('finding_votes')
          .innerJoin('findings', 'findings.position', 'finding_votes.finding')
          .select('finding_votes.vote')
          .where('findings.server', '=', server)
          .where('findings.id', '=', id)
          .where('finding_votes.person', '=', person)
          .executeTakeFirst();
        return row?.vote;
      }),
    discuss: (server, id, thread) =>
      change(server, id, (transaction, position) =>
        transaction
          .updateTable('findings')
          .set({ thread: thread === undefined ? null : keepable(thread) })
          .where('position', '=', position)
          .execute(),
      ),
    tags: (server) =>
      read(async (queries) => {
        const rows = await queries
          .selectFrom('finding_tags')
          .select(({ fn }) => [fn.min('tag').as('tag'), fn.countAll<number>().as('findings')])
          .where('server', '=', server)
          .groupBy('folded')
          .orderBy('findings', 'desc')
          .orderBy('folded')
          .execute();
        return rows;
      }),
  };
};
