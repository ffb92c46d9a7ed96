import { folded } from '../../store/folded.ts';
import { loadCitationFields, type CitationFields } from './citation-fields.ts';
import { cslItem } from './csl-item.ts';
import { toBibtex } from './bibtex.ts';
import { toCsv } from './csv.ts';
import type { ExportedFinding } from './exported-finding.ts';
import { inSlices } from './in-slices.ts';
import { jsonList } from './json-list.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { toRis } from './ris.ts';

/** Formats in which a notebook can be taken away, with what a file of each is called and how it says what it is. */
export const EXPORT_FORMATS = {
  markdown: { name: 'Markdown', extension: 'md', mediaType: 'text/markdown; charset=utf-8' },
  csv: { name: 'CSV', extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  json: { name: 'JSON', extension: 'json', mediaType: 'application/json' },
  bibtex: { name: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex; charset=utf-8' },
  ris: { name: 'RIS', extension: 'ris', mediaType: 'application/x-research-info-systems; charset=utf-8' },
  csl: { name: 'CSL-JSON', extension: 'csl.json', mediaType: 'application/vnd.citationstyles.csl+json' },
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

export type ExportedFile = {
  /** File name in ASCII. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
};

/** Characters of a file name before its ending. */
const LONGEST_NAME = 60;

/** A title as a file name: letters and digits of ASCII, hyphens between. */
const fileName = (title: string): string =>
  folded(title)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^-+|-+$/gu, '') || 'notebook';

/** A bibliography, with an empty line between its slices as between its entries. */
const bibliography = async (
  findings: readonly ExportedFinding[],
  between: string,
  write: (findings: readonly ExportedFinding[], fields: CitationFields) => string,
): Promise<string> => {
  const fields = await loadCitationFields();
  return (await inSlices(findings, (slice) => [write(slice, fields)])).join(between);
};

const textOf = async (
  title: string,
  findings: readonly ExportedFinding[],
  format: ExportFormat,
): Promise<string> => {
  switch (format) {
    case 'markdown':
      return toMarkdown(title, findings);
    case 'csv':
      return toCsv(findings);
    case 'json':
      return toJson(title, findings);
    case 'bibtex':
      return bibliography(findings, '\n', toBibtex);
    case 'ris':
      return bibliography(findings, '\r\n', toRis);
    case 'csl':
      return `${await jsonList(findings, cslItem)}\n`;
    default:
      return format satisfies never;
  }
};

/**
 * Findings as a file. Quotes are in it character for character, but that RIS has a space for each line break, and that NUL becomes U+FFFD in
 * Markdown, BibTeX and RIS. In CSV a cell that a spreadsheet would carry out has an apostrophe before it.
 * @param title of the document, and its file name
 */
export const exportNotebook = async (
  title: string,
  findings: readonly ExportedFinding[],
  format: ExportFormat,
): Promise<ExportedFile> => {
  const { extension, mediaType } = EXPORT_FORMATS[format];
  return {
    name: `${fileName(title)}.${extension}`,
    mediaType,
    text: await textOf(title, findings, format),
  };
};
