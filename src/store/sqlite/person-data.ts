import { sql, type SqlBool } from 'kysely';
import type { PersonalData } from '../privacy-store.ts';
import type { Queries } from './access.ts';
import type { ArticleSummary } from '../article-store.ts';
import { SUMMARY_COLUMNS, summaryOf } from './article-rows.ts';
import { findingsAt } from './find-findings.ts';
import { feedbackOf } from './sqlite-feedback.ts';
import { notebookOf, selectNotebooks } from './sqlite-notebooks.ts';

/** That a column names this server; without one, any. */
const isOf = (column: 'server' | 'findings.server' | 'gaps.server', server: string | undefined) =>
  server === undefined ? sql<SqlBool>`true` : sql<SqlBool>`${sql.ref(column)} = ${server}`;

const disputesOf = async (queries: Queries, person: string, server: string | undefined) => {
  const rows = await queries
    .selectFrom('finding_disputes')
    .innerJoin('findings', 'findings.position', 'finding_disputes.finding')
    .select(['findings.server', 'findings.id', 'reason', 'disputed_by', 'disputed_at'])
    .select(['resolved_reason', 'resolved_by', 'resolved_at'])
    .where(isOf('findings.server', server))
    .where((part) => part.or([part('disputed_by', '=', person), part('resolved_by', '=', person)]))
    .orderBy('finding_disputes.position')
    .execute();
  return rows.flatMap((row) => {
    const where = { server: row.server, finding: row.id };
    return [
      ...(row.disputed_by === person
        ? [{ ...where, did: 'disputed' as const, reason: row.reason, at: row.disputed_at }]
        : []),
      ...(row.resolved_by === person
        ? [
            {
              ...where,
              did: 'resolved' as const,
              reason: row.resolved_reason ?? '',
              at: row.resolved_at ?? 0,
            },
          ]
        : []),
    ];
  });
};

const openQuestionsOf = async (queries: Queries, person: string, server: string | undefined) => {
  const rows = await queries
    .selectFrom('gaps')
    .leftJoin('gap_askers', (join) =>
      join.onRef('gap_askers.gap', '=', 'gaps.position').on('gap_askers.person', '=', person),
    )
    .leftJoin('gap_watchers', (join) =>
      join.onRef('gap_watchers.gap', '=', 'gaps.position').on('gap_watchers.person', '=', person),
    )
    .select(['gaps.server', 'gaps.public_question', 'gap_askers.question', 'gap_askers.times'])
    .select(['gap_askers.is_public', 'gap_watchers.person'])
    .where(isOf('gaps.server', server))
    .where((part) =>
      part.or([part('gap_askers.person', 'is not', null), part('gap_watchers.person', 'is not', null)]),
    )
    .orderBy('gaps.position')
    .execute();
  return rows.map((row) => ({
    server: row.server,
    question: row.question ?? row.public_question ?? '',
    isPrivate: row.is_public === 0,
    times: row.times ?? 0,
    isWatched: row.person !== null,
  }));
};

const settledBy = async (queries: Queries, person: string, server: string | undefined) => {
  const rows = await queries
    .selectFrom('gaps')
    .leftJoin('gap_askers', (join) =>
      join.onRef('gap_askers.gap', '=', 'gaps.position').on('gap_askers.person', '=', person),
    )
    .select(['gaps.server', 'gaps.public_question', 'gap_askers.question', 'status', 'settled_at'])
    .where(isOf('gaps.server', server))
    .where('settled_by', '=', person)
    .orderBy('gaps.position')
    .execute();
  return rows.flatMap(({ status, ...row }) =>
    status === 'open'
      ? []
      : {
          server: row.server,
          question: row.public_question ?? row.question ?? '',
          status,
          at: row.settled_at ?? 0,
        },
  );
};

const withoutRevision = ({
  revision: _revision,
  ...summary
}: ArticleSummary): Omit<ArticleSummary, 'revision'> => summary;

/** All that is kept of a person. */
export const readPersonalData = async (
  queries: Queries,
  person: string,
  server: string | undefined,
): Promise<PersonalData> => {
  const findings = await queries
    .selectFrom('findings')
    .select('position')
    .where(isOf('server', server))
    .where('saved_by', '=', person)
    .orderBy('position')
    .execute();
  const votes = await queries
    .selectFrom('finding_votes')
    .innerJoin('findings', 'findings.position', 'finding_votes.finding')
    .select(['findings.server', 'findings.id as finding', 'finding_votes.vote'])
    .where(isOf('findings.server', server))
    .where('finding_votes.person', '=', person)
    .orderBy('findings.position')
    .execute();
  const edits = await queries
    .selectFrom('findings')
    .select(['server', 'id', 'edited_at'])
    .where(isOf('server', server))
    .where('edited_by', '=', person)
    .orderBy('position')
    .execute();
  const notebooks = await selectNotebooks(queries)
    .where(isOf('server', server))
    .where('created_by', '=', person)
    .execute();
  const feedback = await queries
    .selectFrom('feedback')
    .selectAll()
    .where(isOf('server', server))
    .where('person', '=', person)
    .orderBy('position')
    .execute();
  const articles = await queries
    .selectFrom('articles')
    .select(SUMMARY_COLUMNS)
    .where(isOf('server', server))
    .where('added_by', '=', person)
    .orderBy('position')
    .execute();
  const saved = await findingsAt(
    queries,
    findings.map(({ position }) => position),
  );
  return {
    person,
    findings: saved.map(({ disputes: _disputes, edited: _edited, ...finding }) => finding),
    votes,
    disputes: await disputesOf(queries, person, server),
    edits: edits.map(({ server: of, id, edited_at: at }) => ({ server: of, finding: id, at: at ?? 0 })),
    notebooks: notebooks.map(notebookOf),
    openQuestions: await openQuestionsOf(queries, person, server),
    settled: await settledBy(queries, person, server),
    feedback: feedback.map(feedbackOf),
    articles: articles.map((row) => withoutRevision(summaryOf(row))),
  };
};
