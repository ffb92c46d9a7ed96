import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { foldedWords } from '../folded.ts';
import type { Gap, GapFilter, GapState, OpenQuestion, SolvedQuestion } from '../gap-store.ts';
import type { Page, Paged } from '../page.ts';
import type { Queries } from './access.ts';
import { keepable } from './columns.ts';
import { deedOf } from './finding-rows.ts';
import type { Tables } from './tables.ts';

/** Rows of questions as somebody sees them: with this person's own wording, if it was asked. */
const selectGaps = (queries: Queries, viewer: string) =>
  queries
    .selectFrom('gaps')
    .leftJoin('gap_askers', (join) =>
      join.onRef('gap_askers.gap', '=', 'gaps.position').on('gap_askers.person', '=', viewer),
    )
    .leftJoin('gap_watchers', (join) =>
      join.onRef('gap_watchers.gap', '=', 'gaps.position').on('gap_watchers.person', '=', viewer),
    )
    .leftJoin('findings', 'findings.position', 'gaps.finding')
    .select([
      'gaps.position',
      'gaps.id',
      'gaps.server',
      'gaps.public_question',
      'gaps.times',
      'gaps.people',
      'gaps.first_asked',
      'gaps.last_asked',
      'gaps.status',
      'gaps.settled_by',
      'gaps.settled_at',
      'gaps.answer',
      'gaps.reason',
      'gap_askers.question as own_question',
      'gap_watchers.person as watcher',
      'findings.id as finding_id',
    ])
    // What was asked only privately, and not by the viewer, is not there.
    .where((part) =>
      part.or([part('gaps.public_question', 'is not', null), part('gap_askers.question', 'is not', null)]),
    );

type Row = Awaited<ReturnType<ReturnType<typeof selectGaps>['execute']>>[number];

const stateOf = (row: Row): GapState => {
  const deed = deedOf(row.settled_by, row.settled_at ?? 0);
  switch (row.status) {
    case 'open':
      return { status: 'open' };
    case 'solved':
      return {
        status: 'solved',
        ...deed,
        ...(row.finding_id === null ? {} : { finding: row.finding_id }),
        ...(row.answer === null ? {} : { answer: row.answer }),
      };
    case 'dismissed':
      return { status: 'dismissed', ...deed, reason: row.reason ?? '' };
    default:
      return row.status satisfies never;
  }
};

const gapOf = (row: Row): Gap => ({
  id: row.id,
  server: row.server,
  question: row.public_question ?? row.own_question ?? '',
  isPublic: row.public_question !== null,
  times: row.times,
  people: row.people,
  firstAsked: row.first_asked,
  lastAsked: row.last_asked,
  state: stateOf(row),
  isWatched: row.watcher !== null,
});

const rowById = (queries: Queries, server: string, id: string, viewer: string) =>
  selectGaps(queries, viewer).where('gaps.server', '=', server).where('gaps.id', '=', id).executeTakeFirst();

/** The question of this id, if it is there for this viewer. */
export const gapById = async (...asked: Parameters<typeof rowById>): Promise<Gap | undefined> => {
  const row = await rowById(...asked);
  return row && gapOf(row);
};

/** Where it stands in its table, if it is there for this viewer. */
export const positionOfGap = async (...asked: Parameters<typeof rowById>): Promise<number | undefined> =>
  (await rowById(...asked))?.position;

/** @param form the question, folded */
export const gapByForm = async (
  queries: Queries,
  server: string,
  form: string,
  viewer: string,
): Promise<Gap | undefined> => {
  const row = await selectGaps(queries, viewer)
    .where('gaps.server', '=', server)
    .where('gaps.folded', '=', form)
    .executeTakeFirst();
  return row && gapOf(row);
};

/** A page of what this viewer may see. */
export const gapsOf = async (
  queries: Queries,
  server: string,
  viewer: string,
  filter: GapFilter,
  { offset, limit }: Page,
): Promise<Paged<Gap>> => {
  const { status, words } = filter;
  const conditions = (part: ExpressionBuilder<Tables, 'gaps'>): Expression<SqlBool> =>
    part.and([
      part('gaps.server', '=', server),
      ...(status === undefined ? [] : [part('gaps.status', '=', status)]),
      ...foldedWords(words ?? '').map(
        (word) => sql<SqlBool>`instr(${part.ref('gaps.folded')}, ${keepable(word)}) > 0`,
      ),
    ]);
  const rows = await selectGaps(queries, viewer)
    .where((part) => conditions(part))
    .select(({ fn }) => fn.countAll<number>().over().as('total'))
    .orderBy('gaps.people', 'desc')
    .orderBy('gaps.times', 'desc')
    .orderBy('gaps.position')
    .limit(limit)
    .offset(offset)
    .execute();
  const [first] = rows;
  if (first === undefined && offset > 0) {
    const { total } = await gapsOf(queries, server, viewer, filter, { offset: 0, limit: 1 });
    return { total, entries: [] };
  }
  return { total: first?.total ?? 0, entries: rows.map(gapOf) };
};

/** Entries by what they hang on. */
const byGap = <Entry extends { readonly gap: number }>(
  entries: readonly Entry[],
): ReadonlyMap<number, readonly Entry[]> => {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.gap);
    if (group === undefined) groups.set(entry.gap, [entry]);
    else group.push(entry);
  }
  return groups;
};

/** All of a status, with who watches them. */
const questionsOf = async (
  queries: Queries,
  server: string,
  status: 'open' | 'solved',
): Promise<readonly SolvedQuestion[]> => {
  const gaps = await queries
    .selectFrom('gaps')
    .leftJoin('findings', 'findings.position', 'gaps.finding')
    .select(['gaps.position', 'gaps.id', 'gaps.public_question', 'gaps.answer', 'findings.id as finding'])
    .where('gaps.server', '=', server)
    .where('gaps.status', '=', status)
    .orderBy('gaps.position')
    .execute();
  const askers = await queries
    .selectFrom('gap_askers')
    .innerJoin('gaps', 'gaps.position', 'gap_askers.gap')
    .select(['gap_askers.gap', 'gap_askers.person', 'gap_askers.question'])
    .where('gaps.server', '=', server)
    .where('gaps.status', '=', status)
    .execute();
  const watchers = await queries
    .selectFrom('gap_watchers')
    .innerJoin('gaps', 'gaps.position', 'gap_watchers.gap')
    .select(['gap_watchers.gap', 'gap_watchers.person'])
    .where('gaps.server', '=', server)
    .where('gaps.status', '=', status)
    .execute();
  const wordings = byGap(askers);
  const watching = byGap(watchers);
  return gaps.flatMap(({ position, id, public_question: shown, answer, finding }) => {
    const own = wordings.get(position) ?? [];
    const question = shown ?? own[0]?.question;
    // Without a wording there is nothing to ask.
    if (question === undefined) return [];
    return {
      id,
      question,
      isPublic: shown !== null,
      ...(answer !== null && { answer }),
      ...(finding !== null && { finding }),
      watchers: (watching.get(position) ?? []).flatMap(({ person }) => {
        const seen = shown ?? own.find((asker) => asker.person === person)?.question;
        return seen === undefined ? [] : { person, question: seen };
      }),
    };
  });
};

/** All open ones with who watches them. */
export const openQuestions = (queries: Queries, server: string): Promise<readonly OpenQuestion[]> =>
  questionsOf(queries, server, 'open');

/** All that are solved and still watched. */
export const solvedQuestions = async (
  queries: Queries,
  server: string,
): Promise<readonly SolvedQuestion[]> => {
  const solved = await questionsOf(queries, server, 'solved');
  return solved.filter(({ watchers }) => watchers.length > 0);
};
