import { sql, type ExpressionBuilder, type Expression, type SqlBool } from 'kysely';
import type { Finding, FindingFilter } from '../finding-store.ts';
import { folded, foldedWords } from '../folded.ts';
import type { Queries } from './access.ts';
import { keepable } from './columns.ts';
import { FINDING_COLUMNS, findingOf, type FindingRow } from './finding-rows.ts';
import type { Tables } from './tables.ts';

/** Values that one statement may have: SQLite takes 32,766. */
const AT_ONCE = 1000;

/** What has to hold for a finding to be listed. */
export const matching =
  (server: string, { notebook, tag, person, words, disputed }: FindingFilter) =>
  (part: ExpressionBuilder<Tables, 'findings'>): Expression<SqlBool> => {
    const conditions: Expression<SqlBool>[] = [part('findings.server', '=', server)];
    if (notebook !== undefined)
      conditions.push(
        part(
          'findings.notebook',
          '=',
          part
            .selectFrom('notebooks')
            .select('notebooks.position')
            .where('notebooks.server', '=', server)
            .where('notebooks.id', '=', notebook),
        ),
      );
    if (tag !== undefined)
      conditions.push(
        part(
          'findings.position',
          'in',
          part
            .selectFrom('finding_tags')
            .select('finding_tags.finding')
            .where('finding_tags.server', '=', server)
            .where('finding_tags.folded', '=', folded(tag)),
        ),
      );
    if (person !== undefined) conditions.push(part('findings.saved_by', '=', person));
    for (const word of foldedWords(words ?? ''))
      conditions.push(sql<SqlBool>`instr(${part.ref('findings.searched')}, ${keepable(word)}) > 0`);
    if (disputed !== undefined) {
      const isDisputed = part.exists(
        part
          .selectFrom('finding_disputes')
          .select('finding_disputes.position')
          .whereRef('finding_disputes.finding', '=', 'findings.position')
          .where('finding_disputes.resolved_at', 'is', null),
      );
      conditions.push(disputed ? isDisputed : part.not(isDisputed));
    }
    return part.and(conditions);
  };

const selectFindings = (queries: Queries) =>
  queries
    .selectFrom('findings')
    .innerJoin('notebooks', 'notebooks.position', 'findings.notebook')
    .select(FINDING_COLUMNS)
    .select((part) => [
      'notebooks.id as notebook_id',
      ...(['up', 'down'] as const).map((vote) =>
        part
          .selectFrom('finding_votes')
          .select(({ fn }) => fn.countAll<number>().as('votes'))
          .whereRef('finding_votes.finding', '=', 'findings.position')
          .where('finding_votes.vote', '=', vote)
          .as(vote),
      ),
    ]);

const withDisputes = async (queries: Queries, rows: readonly FindingRow[]): Promise<readonly Finding[]> => {
  if (rows.length === 0) return [];
  const positions = rows.map(({ position }) => position);
  const disputes = await queries
    .selectFrom('finding_disputes')
    .selectAll()
    .where('finding', 'in', positions)
    .orderBy('position')
    .execute();
  return rows.map((row) => findingOf(row, disputes));
};

/** The findings at these positions, in this order. */
export const findingsAt = async (
  queries: Queries,
  positions: readonly number[],
): Promise<readonly Finding[]> => {
  const found = new Map<number, Finding>();
  for (let from = 0; from < positions.length; from += AT_ONCE) {
    const some = positions.slice(from, from + AT_ONCE);
    const rows = await selectFindings(queries).where('findings.position', 'in', some).execute();
    const findings = await withDisputes(queries, rows);
    for (const [index, finding] of findings.entries()) {
      const row = rows[index];
      if (row !== undefined) found.set(row.position, finding);
    }
  }
  return positions.flatMap((position) => found.get(position) ?? []);
};

/** Where a finding stands in its table. */
export const positionOf = async (
  queries: Queries,
  server: string,
  id: string,
): Promise<number | undefined> => {
  const row = await queries
    .selectFrom('findings')
    .select('position')
    .where('server', '=', server)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.position;
};

export const findingAt = async (queries: Queries, position: number): Promise<Finding> => {
  const [finding] = await findingsAt(queries, [position]);
  if (finding === undefined) throw new Error(`The finding at ${position} was written and is not there.`);
  return finding;
};
