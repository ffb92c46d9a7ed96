import type { Notebook, NotebookStore } from '../notebook-store.ts';
import { folded } from '../folded.ts';
import type { Access, Queries } from './access.ts';
import { keepable } from './columns.ts';

type Row = {
  readonly id: string;
  readonly server: string;
  readonly name: string;
  readonly created_by: string | null;
  readonly created_at: number;
  readonly findings: number | null;
};

export const notebookOf = (row: Row): Notebook => ({
  id: row.id,
  server: row.server,
  name: row.name,
  ...(row.created_by === null ? {} : { createdBy: row.created_by }),
  createdAt: row.created_at,
  findings: row.findings ?? 0,
});

/** Rows of notebooks, each with how many findings it holds, oldest first. */
export const selectNotebooks = (queries: Queries) =>
  queries
    .selectFrom('notebooks')
    .select((part) => [
      'id',
      'server',
      'name',
      'created_by',
      'created_at',
      part
        .selectFrom('findings')
        .select(({ fn }) => fn.countAll<number>().as('findings'))
        .whereRef('findings.notebook', '=', 'notebooks.position')
        .as('findings'),
    ])
    .orderBy('position');

const byId = async (queries: Queries, server: string, id: string): Promise<Notebook | undefined> => {
  const row = await selectNotebooks(queries)
    .where('server', '=', server)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && notebookOf(row);
};

const byName = async (queries: Queries, server: string, name: string): Promise<Notebook | undefined> => {
  const row = await selectNotebooks(queries)
    .where('server', '=', server)
    .where('folded', '=', folded(name))
    .executeTakeFirst();
  return row && notebookOf(row);
};

/** The notebooks in SQLite. @param newId gives 16 characters of [0-9a-z], another one each time */
export const createSqliteNotebooks = ({ read, write }: Access, newId: () => string): NotebookStore => ({
  create: (server, { name: given, createdBy, createdAt }, limit) =>
    write(async (transaction) => {
      const name = keepable(given);
      const same = await byName(transaction, server, name);
      if (same) return { kind: 'same', notebook: same };
      const { count } = await transaction
        .selectFrom('notebooks')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('server', '=', server)
        .executeTakeFirstOrThrow();
      if (count >= limit) return { kind: 'full', limit };
      const row = { id: newId(), server, name, created_by: keepable(createdBy), created_at: createdAt };
      await transaction
        .insertInto('notebooks')
        .values({ ...row, folded: folded(name) })
        .execute();
      return { kind: 'created', notebook: notebookOf({ ...row, findings: 0 }) };
    }),
  rename: (server, id, given) =>
    write(async (transaction) => {
      const name = keepable(given);
      const before = await byId(transaction, server, id);
      if (!before) return { kind: 'unknown' };
      const same = await byName(transaction, server, name);
      if (same && same.id !== id) return { kind: 'same', notebook: same };
      await transaction
        .updateTable('notebooks')
        .set({ name, folded: folded(name) })
        .where('id', '=', id)
        .execute();
      return { kind: 'renamed', notebook: { ...before, name } };
    }),
  remove: (server, id) =>
    write(async (transaction) => {
      const notebook = await byId(transaction, server, id);
      if (!notebook) return { kind: 'unknown' };
      if (notebook.findings > 0) return { kind: 'in_use', notebook };
      await transaction.deleteFrom('notebooks').where('id', '=', id).execute();
      return { kind: 'removed', notebook };
    }),
  get: (server, id) => read((queries) => byId(queries, server, id)),
  list: (server) =>
    read(async (queries) => {
      const rows = await selectNotebooks(queries).where('server', '=', server).execute();
      return rows.map(notebookOf);
    }),
});
