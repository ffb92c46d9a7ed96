import { setImmediate } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import type { Feedback, FeedbackStore } from '../feedback-store.ts';
import type { Access } from './access.ts';
import { keepable } from './columns.ts';
import type { Tables } from './tables.ts';

/** Judgements that are read at once by who goes through all of them. */
const AT_ONCE = 200;

const columnsOf = ({ quote, ...feedback }: Feedback) => ({
  verdict: feedback.verdict,
  reason: keepable(feedback.reason),
  question: keepable(feedback.question),
  status: feedback.status,
  answer: keepable(feedback.answer),
  article: quote === undefined ? null : keepable(quote.article),
  article_key: quote === undefined ? null : keepable(quote.key),
  quote_start: quote?.start ?? null,
  quote_end: quote?.end ?? null,
  quote: quote === undefined ? null : Buffer.from(quote.text),
  given_at: feedback.at,
});

/** What a row says. */
export const feedbackOf = (row: Selectable<Tables['feedback']>): Feedback & { readonly server: string } => ({
  server: row.server,
  card: row.card,
  person: row.person,
  verdict: row.verdict,
  reason: row.reason,
  question: row.question,
  status: row.status,
  answer: row.answer,
  ...(row.quote === null
    ? {}
    : {
        quote: {
          article: row.article ?? '',
          key: row.article_key ?? '',
          start: row.quote_start ?? 0,
          end: row.quote_end ?? 0,
          text: Buffer.from(row.quote).toString(),
        },
      }),
  at: row.given_at,
});

/** The judgements in SQLite. */
export const createSqliteFeedback = ({ read, write }: Access): FeedbackStore => ({
  give: (server, feedback) =>
    write(async (transaction) => {
      const identity = { server, card: keepable(feedback.card), person: keepable(feedback.person) };
      const columns = columnsOf(feedback);
      const changed = await transaction
        .updateTable('feedback')
        .set(columns)
        .where('server', '=', identity.server)
        .where('card', '=', identity.card)
        .where('person', '=', identity.person)
        .executeTakeFirstOrThrow();
      if (changed.numUpdatedRows > 0n) return 'changed';
      await transaction
        .insertInto('feedback')
        .values({ ...columns, ...identity })
        .execute();
      return 'given';
    }),
  takeBack: (server, card, person) =>
    write(async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('feedback')
        .where('server', '=', server)
        .where('card', '=', card)
        .where('person', '=', person)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    }),
  of: (server, card, person) =>
    read(async (queries) => {
      const row = await queries
        .selectFrom('feedback')
        .selectAll()
        .where('server', '=', server)
        .where('card', '=', card)
        .where('person', '=', person)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { server: _server, ...feedback } = feedbackOf(row);
      return feedback;
    }),
  count: (server, card) =>
    read(async (queries) => {
      const rows = await queries
        .selectFrom('feedback')
        .select(({ fn }) => ['verdict', fn.countAll<number>().as('people')])
        .where('server', '=', server)
        .where('card', '=', card)
        .groupBy('verdict')
        .execute();
      const of = (verdict: Feedback['verdict']): number =>
        rows.find((row) => row.verdict === verdict)?.people ?? 0;
      return { helpful: of('helpful'), not_helpful: of('not_helpful') };
    }),
  async *all(server) {
    let after = 0;
    for (;;) {
      const from = after;
      const rows = await read((queries) => {
        const next = queries
          .selectFrom('feedback')
          .selectAll()
          .where('position', '>', from)
          .orderBy('position')
          .limit(AT_ONCE);
        return (server === undefined ? next : next.where('server', '=', server)).execute();
      });
      for (const row of rows) {
        after = row.position;
        yield feedbackOf(row);
      }
      if (rows.length < AT_ONCE) return;
      // Whoever waits gets a turn, as with articles.
      await setImmediate();
    }
  },
});
