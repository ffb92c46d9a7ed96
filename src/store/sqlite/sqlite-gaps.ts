import type { Transaction } from 'kysely';
import { foldedQuestion } from '../folded.ts';
import type { AskedQuestion, AskOutcome, Gap, GapStore, Solution } from '../gap-store.ts';
import type { Access } from './access.ts';
import { keepable, keepableOrNull } from './columns.ts';
import { gapByForm, gapById, gapsOf, openQuestions, positionOfGap, solvedQuestions } from './find-gaps.ts';
import { positionOf } from './find-findings.ts';
import type { Tables } from './tables.ts';

type Writing = Transaction<Tables>;

const formOf = (question: string): string => keepable(foldedQuestion(question));

const UNSETTLED = {
  status: 'open',
  settled_by: null,
  settled_at: null,
  finding: null,
  answer: null,
  reason: null,
} as const;

const positionByForm = async (
  queries: Writing,
  server: string,
  form: string,
): Promise<number | undefined> => {
  const row = await queries
    .selectFrom('gaps')
    .select('position')
    .where('server', '=', server)
    .where('folded', '=', form)
    .executeTakeFirst();
  return row?.position;
};

/** A question that nobody has asked yet; the asking is counted afterwards. */
const begin = async (
  queries: Writing,
  server: string,
  { at }: AskedQuestion,
  form: string,
  id: string,
): Promise<number> => {
  const { position } = await queries
    .insertInto('gaps')
    .values({
      ...UNSETTLED,
      id,
      server,
      folded: form,
      public_question: null,
      times: 0,
      people: 0,
      first_asked: at,
      last_asked: at,
    })
    .returning('position')
    .executeTakeFirstOrThrow();
  return position;
};

const countAsking = async (queries: Writing, gap: number, asked: AskedQuestion): Promise<void> => {
  const person = keepable(asked.person);
  const question = keepable(asked.question);
  const isPublic = asked.isPrivate ? 0 : 1;
  const before = await queries
    .selectFrom('gap_askers')
    .select('times')
    .where('gap', '=', gap)
    .where('person', '=', person)
    .executeTakeFirst();
  await queries
    .insertInto('gap_askers')
    .values({ gap, person, question, times: 1, is_public: isPublic })
    .onConflict((conflict) =>
      conflict.columns(['gap', 'person']).doUpdateSet((part) => ({
        question,
        times: part('gap_askers.times', '+', 1),
        is_public: part.fn<number>('max', ['gap_askers.is_public', part.val(isPublic)]),
      })),
    )
    .execute();
  await queries
    .updateTable('gaps')
    .set((part) => ({
      times: part('times', '+', 1),
      people: part('people', '+', before === undefined ? 1 : 0),
      last_asked: asked.at,
      ...(asked.isPrivate
        ? {}
        : { public_question: part.fn.coalesce('public_question', part.val(question)) }),
    }))
    .where('position', '=', gap)
    .execute();
};

const askOnce = async (
  queries: Writing,
  server: string,
  asked: AskedQuestion,
  limit: number,
  id: string,
): Promise<AskOutcome> => {
  const form = formOf(asked.question);
  let position = await positionByForm(queries, server, form);
  if (position === undefined) {
    const { count } = await queries
      .selectFrom('gaps')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('server', '=', server)
      .where('status', '=', 'open')
      .executeTakeFirstOrThrow();
    if (count >= limit) return { kind: 'full', limit };
    position = await begin(queries, server, asked, form, id);
  }
  await countAsking(queries, position, asked);
  const gap = await gapByForm(queries, server, form, keepable(asked.person));
  if (gap === undefined) throw new Error(`The open question at ${position} was written and is not there.`);
  return { kind: 'kept', gap };
};

const solvedBy = async (queries: Writing, server: string, { by, at, finding, answer }: Solution) => ({
  ...UNSETTLED,
  status: 'solved' as const,
  settled_by: keepableOrNull(by),
  settled_at: at,
  finding: finding === undefined ? null : ((await positionOf(queries, server, finding)) ?? null),
  answer: keepableOrNull(answer),
});

/** What could not be answered, in SQLite. @param newId gives 16 characters of [0-9a-z], another one each time */
export const createSqliteGaps = ({ read, write }: Access, newId: () => string): GapStore => {
  /** Does something to a question that this viewer sees, and gives it as it is then. */
  const change = (
    server: string,
    id: string,
    viewer: string,
    work: (transaction: Writing, position: number) => Promise<unknown>,
  ): Promise<Gap | undefined> =>
    write(async (transaction) => {
      const position = await positionOfGap(transaction, server, id, viewer);
      if (position === undefined) return undefined;
      await work(transaction, position);
      return gapById(transaction, server, id, viewer);
    });
  return {
    ask: (server, asked, limit) =>
      write((transaction) => askOnce(transaction, server, asked, limit, newId())),
    get: (server, id, viewer) => read((queries) => gapById(queries, server, id, viewer)),
    find: (server, question, viewer) =>
      read((queries) => gapByForm(queries, server, formOf(question), viewer)),
    list: (server, viewer, filter, page) => read((queries) => gapsOf(queries, server, viewer, filter, page)),
    open: (server) => read((queries) => openQuestions(queries, server)),
    solved: (server) => read((queries) => solvedQuestions(queries, server)),
    solve: (server, id, viewer, solution) =>
      change(server, id, viewer, async (transaction, position) =>
        transaction
          .updateTable('gaps')
          .set(await solvedBy(transaction, server, solution))
          .where('position', '=', position)
          .execute(),
      ),
    dismiss: (server, id, viewer, { by, at, reason }) =>
      change(server, id, viewer, (transaction, position) =>
        transaction
          .updateTable('gaps')
          .set({
            ...UNSETTLED,
            status: 'dismissed',
            settled_by: keepableOrNull(by),
            settled_at: at,
            reason: keepable(reason),
          })
          .where('position', '=', position)
          .execute(),
      ),
    reopen: (server, id, viewer) =>
      change(server, id, viewer, (transaction, position) =>
        transaction.updateTable('gaps').set(UNSETTLED).where('position', '=', position).execute(),
      ),
    watch: (server, id, viewer, isWatched) =>
      change(server, id, viewer, (transaction, gap) =>
        isWatched
          ? transaction
              .insertInto('gap_watchers')
              .values({ gap, person: keepable(viewer) })
              .onConflict((conflict) => conflict.doNothing())
              .execute()
          : transaction
              .deleteFrom('gap_watchers')
              .where('gap', '=', gap)
              .where('person', '=', viewer)
              .execute(),
      ),
    solveOpen: (server, id, solution) =>
      write(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('gaps')
          .set(await solvedBy(transaction, server, solution))
          .where('server', '=', server)
          .where('id', '=', id)
          .where('status', '=', 'open')
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      }),
  };
};
