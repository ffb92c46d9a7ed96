import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, Dispute, Finding, FindingWords, KeptQuote, NewFinding } from '../finding-store.ts';
import { folded, foldedQuestion } from '../folded.ts';
import { keepable, keepableOrNull, publishedOrNull, readPublished, sha256 } from './columns.ts';
import type { Tables } from './tables.ts';

type Columns = Insertable<Tables['findings']>;

/** A row with what is kept of it elsewhere. */
export type FindingRow = Omit<Selectable<Tables['findings']>, 'searched'> & {
  readonly notebook_id: string;
  readonly up: number | null;
  readonly down: number | null;
};

/** Columns that a finding is made of. */
export const FINDING_COLUMNS = [
  'findings.position',
  'findings.id',
  'findings.server',
  'findings.notebook',
  'findings.question',
  'findings.question_folded',
  'findings.answer',
  'findings.note',
  'findings.tags',
  'findings.article',
  'findings.article_key',
  'findings.title',
  'findings.outlet',
  'findings.author',
  'findings.published',
  'findings.url',
  'findings.quote_start',
  'findings.quote_end',
  'findings.paragraph',
  'findings.quote_sha256',
  'findings.saved_by',
  'findings.saved_at',
  'findings.message',
  'findings.edited_by',
  'findings.edited_at',
  'findings.thread',
  'findings.quote',
] as const satisfies readonly `findings.${keyof Tables['findings']}`[];

export type DisputeRow = Selectable<Tables['finding_disputes']>;

const tagsSchema = z.array(z.string());

/** Tags without what is empty, and of several spellings the first. */
const keptTags = (tags: readonly string[]): readonly string[] => {
  const byForm = new Map<string, string>();
  for (const tag of tags.map((each) => keepable(each).trim())) {
    const form = folded(tag);
    if (form !== '' && !byForm.has(form)) byForm.set(form, tag);
  }
  return [...byForm.values()];
};

/** Who did it and when, as columns say it. */
export const deedOf = (by: string | null, at: number): Deed => ({ ...(by === null ? {} : { by }), at });

/** What can be changed, as it is kept; `searched` has what words are looked for in. */
export const wordsOf = (
  words: Omit<FindingWords, 'notebook'>,
  { title, text }: Pick<KeptQuote, 'title' | 'text'>,
) => {
  const tags = keptTags(words.tags);
  const parts = [words.question, words.answer, words.note, text, title, ...tags];
  return {
    question: keepable(words.question),
    question_folded: keepable(foldedQuestion(words.question)),
    answer: keepable(words.answer),
    note: keepable(words.note),
    tags: JSON.stringify(tags),
    searched: keepable(parts.map(folded).join('\n')),
  };
};

/** A new finding's columns. @param notebook position of its notebook */
export const columnsOf = (
  finding: NewFinding,
  { id, server, notebook }: { readonly id: string; readonly server: string; readonly notebook: number },
): Columns => {
  const { quote } = finding;
  const text = Buffer.from(quote.text);
  return {
    ...wordsOf(finding, quote),
    id,
    server,
    notebook,
    article: keepable(quote.article),
    article_key: keepable(quote.key),
    title: keepable(quote.title),
    outlet: keepableOrNull(quote.outlet),
    author: keepableOrNull(quote.author),
    published: publishedOrNull(quote.published),
    url: keepableOrNull(quote.url),
    quote_start: quote.start,
    quote_end: quote.end,
    paragraph: quote.paragraph,
    quote_sha256: sha256(text),
    saved_by: keepable(finding.savedBy),
    saved_at: finding.savedAt,
    message: keepableOrNull(finding.message),
    edited_by: null,
    edited_at: null,
    thread: null,
    quote: text,
  };
};

export const readTags = (kept: string): readonly string[] => tagsSchema.parse(JSON.parse(kept));

const quoteOf = (row: FindingRow): KeptQuote => ({
  article: row.article,
  key: row.article_key,
  title: row.title,
  ...(row.outlet === null ? {} : { outlet: row.outlet }),
  ...(row.author === null ? {} : { author: row.author }),
  ...(row.published === null ? {} : { published: readPublished(row.published) }),
  ...(row.url === null ? {} : { url: row.url }),
  start: row.quote_start,
  end: row.quote_end,
  paragraph: row.paragraph,
  text: Buffer.from(row.quote).toString(),
});

const disputeOf = (row: DisputeRow): Dispute => ({
  ...deedOf(row.disputed_by, row.disputed_at),
  reason: row.reason,
  ...(row.resolved_at === null
    ? {}
    : { resolved: { ...deedOf(row.resolved_by, row.resolved_at), reason: row.resolved_reason ?? '' } }),
});

export const findingOf = (row: FindingRow, disputes: readonly DisputeRow[]): Finding => ({
  id: row.id,
  server: row.server,
  notebook: row.notebook_id,
  question: row.question,
  answer: row.answer,
  note: row.note,
  tags: readTags(row.tags),
  quote: quoteOf(row),
  ...(row.saved_by === null ? {} : { savedBy: row.saved_by }),
  savedAt: row.saved_at,
  ...(row.message === null ? {} : { message: row.message }),
  ...(row.edited_at === null ? {} : { edited: deedOf(row.edited_by, row.edited_at) }),
  disputes: disputes.filter(({ finding }) => finding === row.position).map(disputeOf),
  votes: { up: row.up ?? 0, down: row.down ?? 0 },
  ...(row.thread === null ? {} : { thread: row.thread }),
});
