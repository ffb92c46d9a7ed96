import { stringify } from 'csv-stringify/sync';
import { formatDate } from '../../corpus/citation.ts';
import { isDisputed, isoTime, sourceSentence, type ExportedFinding } from './exported-finding.ts';
import { inSlices } from './in-slices.ts';

/**
 * A cell that a spreadsheet would take for a formula, or one that looks as if it had been guarded already. The signs are those of OWASP, "CSV
 * Injection", also in full width.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A cell that no spreadsheet carries out: an apostrophe before what would be a formula. Taking one away again gives what it was. */
const guarded = (cell: string): string => (DANGEROUS.test(cell) ? `'${cell}` : cell);

/** What `guarded` was given. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && DANGEROUS.test(cell) ? cell.slice(1) : cell;

const COLUMNS: readonly (readonly [string, (exported: ExportedFinding) => string | number])[] = [
  ['id', ({ finding }) => finding.id],
  ['notebook', ({ notebook }) => notebook],
  ['question', ({ finding }) => finding.question],
  ['answer', ({ finding }) => finding.answer],
  ['quote', ({ finding }) => finding.quote.text],
  ['title', ({ finding }) => finding.quote.title],
  ['outlet', ({ finding }) => finding.quote.outlet ?? ''],
  ['author', ({ finding }) => finding.quote.author ?? ''],
  ['published', ({ finding: { quote } }) => (quote.published ? formatDate(quote.published) : '')],
  ['url', ({ finding }) => finding.quote.url ?? ''],
  ['paragraph', ({ finding }) => finding.quote.paragraph],
  ['article', ({ finding }) => finding.quote.article],
  ['start', ({ finding }) => finding.quote.start],
  ['end', ({ finding }) => finding.quote.end],
  ['source', ({ source }) => sourceSentence(source)],
  ['note', ({ finding }) => finding.note],
  ['tags', ({ finding }) => finding.tags.join(', ')],
  ['votes_up', ({ finding }) => finding.votes.up],
  ['votes_down', ({ finding }) => finding.votes.down],
  ['disputed', ({ finding }) => (isDisputed(finding) ? (finding.disputes.at(-1)?.reason ?? '') : '')],
  ['saved_by', ({ savedBy }) => savedBy ?? ''],
  ['saved_at', ({ finding }) => isoTime(finding.savedAt)],
  ['message', ({ finding }) => finding.message ?? ''],
];

const FORM = { quoted: true, quoted_empty: true, record_delimiter: 'windows' } as const;

/** A table as RFC 4180 has it, every cell in quotation marks and none a formula, with a byte order mark, by which spreadsheets know UTF-8. */
export const toCsv = async (findings: readonly ExportedFinding[]): Promise<string> => {
  const head = stringify([COLUMNS.map(([name]) => name)], { ...FORM, bom: true });
  const rows = await inSlices(findings, (slice) => [
    stringify(
      slice.map((exported) => COLUMNS.map(([, read]) => guarded(String(read(exported))))),
      FORM,
    ),
  ]);
  return [head, ...rows].join('');
};
