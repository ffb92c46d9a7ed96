import type { Transaction } from 'kysely';
import { ANONYMOUS } from '../article-store.ts';
import type { Forgotten } from '../privacy-store.ts';
import type { Tables } from './tables.ts';

type Writing = Transaction<Tables>;

const countOf = (rows: readonly unknown[]): number => rows.length;

/** What hangs on findings and questions, as far as it belongs to these servers. */
const ofServer = (queries: Writing, table: 'findings' | 'gaps', server: string | undefined) => {
  const all = queries.selectFrom(table).select('position');
  return server === undefined ? all : all.where('server', '=', server);
};

const forgetVotes = async (queries: Writing, person: string, server: string | undefined) =>
  countOf(
    await queries
      .deleteFrom('finding_votes')
      .where('person', '=', person)
      .where('finding', 'in', ofServer(queries, 'findings', server))
      .returning('finding')
      .execute(),
  );

const forgetWatches = async (queries: Writing, person: string, server: string | undefined) =>
  countOf(
    await queries
      .deleteFrom('gap_watchers')
      .where('person', '=', person)
      .where('gap', 'in', ofServer(queries, 'gaps', server))
      .returning('gap')
      .execute(),
  );

const forgetFeedback = async (queries: Writing, person: string, server: string | undefined) => {
  const all = queries.deleteFrom('feedback').where('person', '=', person);
  const some = server === undefined ? all : all.where('server', '=', server);
  return countOf(await some.returning('position').execute());
};

/** Findings that this person saved, or changed last. */
const unsignFindings = async (queries: Writing, person: string, server: string | undefined) => {
  const positions = new Set<number>();
  for (const column of ['saved_by', 'edited_by'] as const) {
    const rows = await queries
      .updateTable('findings')
      .set({ [column]: null })
      .where(column, '=', person)
      .where('position', 'in', ofServer(queries, 'findings', server))
      .returning('position')
      .execute();
    for (const { position } of rows) positions.add(position);
  }
  return positions.size;
};

const unsignDisputes = async (queries: Writing, person: string, server: string | undefined) => {
  const positions = new Set<number>();
  for (const column of ['disputed_by', 'resolved_by'] as const) {
    const rows = await queries
      .updateTable('finding_disputes')
      .set({ [column]: null })
      .where(column, '=', person)
      .where('finding', 'in', ofServer(queries, 'findings', server))
      .returning('position')
      .execute();
    for (const { position } of rows) positions.add(position);
  }
  return positions.size;
};

const unsignNotebooks = async (queries: Writing, person: string, server: string | undefined) => {
  const all = queries.updateTable('notebooks').set({ created_by: null }).where('created_by', '=', person);
  const some = server === undefined ? all : all.where('server', '=', server);
  return countOf(await some.returning('position').execute());
};

const unsignArticles = async (queries: Writing, person: string, server: string | undefined) => {
  const all = queries.updateTable('articles').set({ added_by: ANONYMOUS }).where('added_by', '=', person);
  const some = server === undefined ? all : all.where('server', '=', server);
  return countOf(await some.returning('position').execute());
};

/** What was asked only privately is taken out of the counts; a question that nobody else asked goes with it. */
const forgetQuestions = async (queries: Writing, person: string, server: string | undefined) => {
  const asked = await queries
    .deleteFrom('gap_askers')
    .where('person', '=', person)
    .where('gap', 'in', ofServer(queries, 'gaps', server))
    .returning(['gap', 'times', 'is_public'])
    .execute();
  const kept = new Set<number>();
  let removed = 0;
  for (const { gap, times, is_public: isPublic } of asked) {
    if (isPublic === 1) {
      kept.add(gap);
      continue;
    }
    await queries
      .updateTable('gaps')
      .set((part) => ({ times: part('times', '-', times), people: part('people', '-', 1) }))
      .where('position', '=', gap)
      .execute();
    const alone = await queries
      .deleteFrom('gaps')
      .where('position', '=', gap)
      .where('public_question', 'is', null)
      .where('people', '=', 0)
      .returning('position')
      .execute();
    removed += countOf(alone);
  }
  const settled = await queries
    .updateTable('gaps')
    .set({ settled_by: null })
    .where('settled_by', '=', person)
    .where('position', 'in', ofServer(queries, 'gaps', server))
    .returning('position')
    .execute();
  for (const { position } of settled) kept.add(position);
  return { removed, kept: kept.size };
};

/** Removes what is a person's alone, and takes the person's id off what a team goes on working with. */
export const forgetPerson = async (
  queries: Writing,
  person: string,
  server: string | undefined,
): Promise<Forgotten> => {
  const votes = await forgetVotes(queries, person, server);
  const watches = await forgetWatches(queries, person, server);
  const feedback = await forgetFeedback(queries, person, server);
  const questions = await forgetQuestions(queries, person, server);
  return {
    removed: { votes, feedback, watches, privateQuestions: questions.removed },
    anonymous: {
      findings: await unsignFindings(queries, person, server),
      disputes: await unsignDisputes(queries, person, server),
      notebooks: await unsignNotebooks(queries, person, server),
      openQuestions: questions.kept,
      articles: await unsignArticles(queries, person, server),
    },
  };
};
