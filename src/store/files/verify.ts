import { CompiledQuery } from 'kysely';
import { z } from 'zod';
import { StoreError } from '../store-error.ts';
import { sha256 } from '../sqlite/columns.ts';
import { openConnection, type Connection } from '../sqlite/connection.ts';
import { readVersion, refuseNewer } from '../sqlite/migrate.ts';
import { MIGRATIONS } from '../sqlite/migrations.ts';
import { asStoreError } from '../sqlite/problem.ts';

/** What a database holds. */
export type Contents = { readonly articles: number; readonly servers: number };

const findingsSchema = z.array(z.object({ finding: z.string() }));
const countSchema = z.tuple([z.object({ articles: z.int(), servers: z.int() })]);
const textsSchema = z.array(
  z.object({
    position: z.int(),
    title: z.string(),
    text: z.instanceof(ArrayBuffer),
    textSha256: z.string(),
  }),
);

const query = (sql: string, ...values: readonly unknown[]) => CompiledQuery.raw(sql, [...values]);

/** The first thing that SQLite finds wrong with the file's structure. */
const structureFinding = async (connection: Connection): Promise<string | undefined> => {
  const rows = await connection.rows(
    query(`select integrity_check as finding from pragma_integrity_check(1)
      where integrity_check <> 'ok'
      union all select 'a row of ' || "table" || ' refers to nothing' from pragma_foreign_key_check`),
  );
  return findingsSchema.parse(rows)[0]?.finding;
};

/** Texts that are kept with their hash: of articles, and of quotes in notebooks since this version of the tables. */
const HASHED = [
  {
    since: 1,
    atOnce: 16,
    what: 'the text of',
    sql: `select position, title, text, text_sha256 as textSha256 from articles
      where position > ? order by position limit ?`,
  },
  {
    since: 2,
    atOnce: 1000,
    what: 'a quote from',
    sql: `select position, title, quote as text, quote_sha256 as textSha256 from findings
      where position > ? order by position limit ?`,
  },
] as const;

/** The first text that is not the one that was kept: SQLite does not see a changed letter. */
const textFinding = async (connection: Connection, version: number): Promise<string | undefined> => {
  for (const { since, atOnce, what, sql } of HASHED) {
    let after = 0;
    for (let isMore = version >= since; isMore;) {
      const texts = textsSchema.parse(await connection.rows(query(sql, after, atOnce)));
      const changed = texts.find(({ text, textSha256 }) => sha256(Buffer.from(text)) !== textSha256);
      if (changed !== undefined) return `${what} “${changed.title}” is not as it was kept`;
      after = texts.at(-1)?.position ?? after;
      isMore = texts.length === atOnce;
    }
  }
  return undefined;
};

const inspect = async (connection: Connection): Promise<Contents> => {
  const { file } = connection;
  const version = await readVersion(connection);
  if (version === undefined || version === 0)
    throw new StoreError('damaged', `${file} is no database of Footnote; choose another file.`);
  refuseNewer(file, version, MIGRATIONS.length);
  const finding = (await structureFinding(connection)) ?? (await textFinding(connection, version));
  if (finding !== undefined)
    throw new StoreError('damaged', `${file} is damaged (${finding}); choose another file.`);
  const rows = await connection.rows(
    query('select count(*) as articles, count(distinct server) as servers from articles'),
  );
  return countSchema.parse(rows)[0];
};

/** What SQLite says, for somebody who chose this file and can choose another. */
const inWords = (error: unknown, file: string): unknown => {
  const known = asStoreError(error, file);
  if (known === error || !(known instanceof StoreError)) return known;
  const options = { cause: error };
  if (known.problem === 'damaged')
    return new StoreError('damaged', `${file} is damaged or no database; choose another file.`, options);
  // Reading cannot undo what was not finished.
  return known.problem === 'read_only'
    ? new StoreError(
        'damaged',
        `${file} was left in the middle of a write; choose a file that "footnote backup" wrote.`,
        options,
      )
    : known;
};

/**
 * Looks at all of a database without changing it: its structure, its references, and each text against its hash.
 * @throws {StoreError} `damaged`, `newer` or `unreachable`
 */
export const verifyDatabase = async (file: string): Promise<Contents> => {
  try {
    const connection = openConnection(file, 'read');
    try {
      return await inspect(connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    throw inWords(error, file);
  }
};
