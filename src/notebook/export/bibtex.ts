import type { CitationFields } from './citation-fields.ts';
import { cslItem } from './csl-item.ts';
import type { ExportedFinding } from './exported-finding.ts';
import { createStandIns } from './stand-ins.ts';

/** What TeX would carry out. Braces become commands, since BibTeX counts every brace, also behind a backslash. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['%', '\\%'],
  ['&', '\\&'],
  ['$', '\\$'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['\0', '\uFFFD'],
]);

/** A text as TeX sets it: every sign is itself. Letters of all scripts stay: BibTeX is read as UTF-8. */
const texText = (text: string): string =>
  text.replaceAll(/[\\{}~^%&$#_\0]/gu, (sign) => COMMANDS.get(sign) ?? sign);

/** How the text of a field is written. */
const writerOf = (field: string): ((text: string) => string) => {
  switch (field) {
    // An address has been freed of braces and backslashes, and is not set as text.
    case 'url':
      return (text) => text;
    case 'howpublished':
      return (text) => `\\url{${text}}`;
    // In braces once more, else styles put titles into small letters.
    case 'title':
      return (text) => `{${texText(text)}}`;
    default:
      return texText;
  }
};

/** A bibliography in BibTeX, an entry for each finding; `note` holds the quote alone. */
export const toBibtex = (
  findings: readonly ExportedFinding[],
  { bibtex }: Pick<CitationFields, 'bibtex'>,
): string => {
  const items = findings.map(cslItem);
  const { hide, show } = createStandIns();
  const entries = bibtex(items.map(hide)).map(({ type, properties }, index) => {
    const item = items[index];
    const fields = Object.entries(properties).map(
      ([field, value]) => [field, show(value, writerOf(field))] as const,
    );
    const all =
      item?.keyword === undefined ? fields : [...fields, ['keywords', texText(item.keyword)] as const];
    const lines = all.map(([field, value]) => `  ${field} = {${value}},\n`);
    return `@${type}{${item?.id ?? ''},\n${lines.join('')}}\n`;
  });
  return entries.join('\n');
};
