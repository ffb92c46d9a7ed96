import { alignColumns } from '../src/cli/table.ts';

/** What a run has to say: paragraphs and tables, in the order they come. */
export type Part =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const markdownTable = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [
    markdownRow(head),
    markdownRow(head.map((_, column) => (column === 0 ? '---' : '--:'))),
    ...rows.map(markdownRow),
  ].join('\n');

export const asMarkdown = (parts: readonly Part[]): string =>
  `${parts
    .map((part) => {
      if (part.kind === 'table') return markdownTable(part.rows);
      return part.kind === 'heading' ? `## ${part.text}` : part.text;
    })
    .join('\n\n')}\n`;

/** For a terminal. */
export const asText = (part: Part): string =>
  part.kind === 'table' ? `${alignColumns(part.rows).join('\n')}\n` : `${part.text}\n`;
