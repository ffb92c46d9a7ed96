import type { CitationFields, RisTags } from './citation-fields.ts';
import { cslItem, type CslItem } from './csl-item.ts';
import type { ExportedFinding } from './exported-finding.ts';

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/** RIS has a line for a value and no sign for a break in it, so a break becomes a space. */
const risLine = (text: string): string => text.replaceAll(BREAK, ' ').replaceAll('\0', '\uFFFD');

const dateTag = ({ issued }: CslItem): string | undefined => {
  const parts = issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0'));
  // Year, month, day and "other": three slashes always.
  return parts && `${[parts[0], parts[1] ?? '', parts[2] ?? ''].join('/')}/`;
};

/** Tags that stand elsewhere or nowhere in the record of the library. */
const ownTags = (item: CslItem, tags: readonly string[]): RisTags => {
  const date = dateTag(item);
  return {
    // Its table gives the author of a newspaper's article no tag, and its date only the year.
    ...(item.author && { AU: item.author[0].literal }),
    ...(date !== undefined && { DA: date }),
    ...(tags.length > 0 && { KW: [...tags] }),
    N1: [item.note, item.annote],
  };
};

/** A bibliography in RIS, a record for each finding. The first `N1` is the quote. */
export const toRis = (findings: readonly ExportedFinding[], { ris }: Pick<CitationFields, 'ris'>): string => {
  const items = findings.map(cslItem);
  const records = ris(items).map((mapped, index) => {
    const item = items[index];
    const { TY: kind, ...rest } = {
      ...mapped,
      ...(item && ownTags(item, findings[index]?.finding.tags ?? [])),
    };
    const lines = Object.entries(rest).flatMap(([tag, values]) =>
      [values].flat().map((value) => `${tag}  - ${risLine(value)}\r\n`),
    );
    return `TY  - ${[kind].flat().join('')}\r\n${lines.join('')}ER  - \r\n`;
  });
  return records.join('\r\n');
};
