import { parse } from 'csv-parse/sync';
import { assert, asyncProperty } from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { unguarded } from '../../src/notebook/export/csv.ts';
import type { ExportedFinding } from '../../src/notebook/export/exported-finding.ts';
import {
  EXPORT_FORMATS,
  exportNotebook,
  type ExportFormat,
} from '../../src/notebook/export/export-notebook.ts';
import { hostileText } from './hostile-text.ts';
import { exported } from './made-up-export.ts';

const textOf = async (
  findings: readonly ExportedFinding[],
  format: ExportFormat,
  title = 'Mills',
): Promise<string> => (await exportNotebook(title, findings, format)).text;

describe('a file', () => {
  it.each([
    ['Mills & weirs', 'mills-weirs.md'],
    ['Häfen/../etc', 'hafen-etc.md'],
    ['磨坊', 'notebook.md'],
    ['', 'notebook.md'],
    ['x'.repeat(200), `${'x'.repeat(60)}.md`],
  ])('of the notebook "%s" is called %s', async (title, name) => {
    expect((await exportNotebook(title, [], 'markdown')).name).toBe(name);
  });

  it.each(Object.entries(EXPORT_FORMATS))(
    'in %s says what it is',
    async (format, { extension, mediaType }) => {
      const file = await exportNotebook('Mills', [exported()], format as ExportFormat);
      expect(file).toMatchObject({ name: `mills.${extension}`, mediaType });
      expect(file.text.length).toBeGreaterThan(100);
    },
  );
});

const rowsSchema = z.array(z.record(z.string(), z.string()));

const readCsv = async (findings: readonly ExportedFinding[]) =>
  rowsSchema.parse(parse(await textOf(findings, 'csv'), { bom: true, columns: true }));

describe('CSV', () => {
  it('has a row for each finding', async () => {
    const finding = exported(
      {
        note: 'One, "two"\nthree',
        tags: ['a', 'b'],
        votes: { up: 2, down: 1 },
        disputes: [{ at: 0, reason: 'Doubtful.' }],
        quote: { outlet: 'The Ardle Courier', published: { year: 1874, month: 5 } },
      },
      { savedBy: 'Ada', source: { kind: 'removed' } },
    );
    const rows = await readCsv([finding, exported()]);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      id: '0000000000x0x00a',
      notebook: 'Harbour',
      question: 'When did the mill open?',
      answer: '1874',
      quote: 'The mill opened in 1874.',
      title: 'The mill at Ardle',
      outlet: 'The Ardle Courier',
      author: '',
      published: 'May 1874',
      url: '',
      paragraph: '2',
      article: 'mill.txt',
      start: '10',
      end: '34',
      source: 'The article has been removed since; the quote is as it was.',
      note: 'One, "two"\nthree',
      tags: 'a, b',
      votes_up: '2',
      votes_down: '1',
      disputed: 'Doubtful.',
      saved_by: 'Ada',
      saved_at: '2024-05-03T23:59:00Z',
      message: '',
    });
  });

  it.each(['=cmd()', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1'])(
    'has no cell that a spreadsheet would carry out: %j',
    async (text) => {
      const [row] = await readCsv([
        exported({ question: text, note: text, tags: [text], quote: { text, title: text } }),
      ]);
      for (const column of ['question', 'note', 'tags', 'quote', 'title'])
        expect(row?.[column]?.startsWith("'")).toBe(true);
      expect(unguarded(row?.['quote'] ?? '')).toBe(text);
    },
  );

  it('begins with a byte order mark, by which spreadsheets know UTF-8', async () => {
    expect((await textOf([], 'csv')).startsWith('\uFEFF"id"')).toBe(true);
  });

  it('gives every text back as it was, and no cell is a formula', async () => {
    await assert(
      asyncProperty(hostileText, hostileText, async (text, note) => {
        const [row] = await readCsv([exported({ note, quote: { text } })]);
        expect(unguarded(row?.['quote'] ?? '')).toBe(text);
        expect(unguarded(row?.['note'] ?? '')).toBe(note);
        const first = new Set(Object.values(row ?? {}).map((cell) => cell.charAt(0)));
        expect(['=', '+', '-', '@', '\t', '\r', '\n'].filter((sign) => first.has(sign))).toEqual([]);
      }),
    );
  });
});

const jsonSchema = z.strictObject({
  format: z.literal('footnote-notebook'),
  version: z.literal(1),
  title: z.string(),
  findings: z.array(z.looseObject({ quote: z.looseObject({ text: z.string() }), source: z.string() })),
});

describe('JSON', () => {
  it('gives every quote back as it was', async () => {
    await assert(
      asyncProperty(hostileText, async (text) => {
        const { findings } = jsonSchema.parse(
          JSON.parse(await textOf([exported({ quote: { text } })], 'json')),
        );
        expect(findings[0]?.quote.text).toBe(text);
      }),
    );
  });

  it('names nobody but who saved a finding, in words', async () => {
    const disputes = [{ by: '300000000000000001', at: 0, reason: 'Doubtful.' }];
    const text = await textOf(
      [exported({ savedBy: '300000000000000002', disputes }, { savedBy: 'Ada' })],
      'json',
    );
    expect(text).not.toContain('30000000000000000');
    expect(text).toContain('"savedBy": "Ada"');
  });
});

const markdown = unified().use(remarkParse).use(remarkGfm);

type Root = ReturnType<typeof markdown.parse>;
type Nodes = Root['children'][number];

const readMarkdown = async (findings: readonly ExportedFinding[], title?: string): Promise<Root> =>
  markdown.parse(await textOf(findings, 'markdown', title));

/** What is nothing but its children's words. */
const TRANSPARENT = new Set(['paragraph', 'heading', 'link', 'strong', 'blockquote']);

/** The words of a node; whatever is no plain text is named. */
const wordsOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'footnoteReference') return '';
  return TRANSPARENT.has(node.type) && 'children' in node
    ? node.children.map(wordsOf).join('')
    : `(${node.type})`;
};

const blocksOf = (root: Root, type: Nodes['type']): readonly Nodes[] =>
  root.children.filter((node) => node.type === type);

describe('Markdown', () => {
  it('has a section for each finding with its quote, and a footnote that says where it stands', async () => {
    const finding = exported(
      {
        tags: ['mills'],
        note: 'See the weir.',
        disputes: [{ at: 0, reason: 'Doubtful.' }],
        quote: {
          author: 'Ida Moss',
          outlet: 'The Ardle Courier',
          published: { year: 1874, month: 5, day: 3 },
          url: 'https://example.org/mill',
        },
      },
      { savedBy: 'Ada', source: { kind: 'removed' } },
    );
    const root = await readMarkdown([finding, exported()], 'Mills & weirs');
    expect(root.children.map(({ type }) => type)).toEqual([
      'heading',
      'heading',
      'paragraph',
      'blockquote',
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'blockquote',
      'paragraph',
      'footnoteDefinition',
      'footnoteDefinition',
    ]);
    expect(root.children.slice(0, 7).map(wordsOf)).toEqual([
      'Mills & weirs',
      'When did the mill open?',
      'Answer: 1874',
      'The mill opened in 1874.',
      'Note: See the weir.',
      'Disputed: Doubtful.',
      'Saved by Ada on 2024-05-03. Tags: mills.',
    ]);
    const notes = root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? node : []));
    expect(notes.map(({ identifier, children }) => [identifier, children.map(wordsOf).join('')])).toEqual([
      [
        '1',
        '“The mill at Ardle”, Ida Moss, The Ardle Courier, 3 May 1874, paragraph 2. https://example.org/mill The article has been removed since; the quote is as it was.',
      ],
      ['2', '“The mill at Ardle”, paragraph 2.'],
    ]);
  });

  it('gives every quote back as it was, as nothing but text', async () => {
    await assert(
      asyncProperty(hostileText, async (text) => {
        const root = await readMarkdown([exported({ quote: { text } })]);
        const [quote, ...others] = blocksOf(root, 'blockquote');
        expect(others).toEqual([]);
        expect(quote && wordsOf(quote)).toBe(text.replaceAll('\0', '\uFFFD'));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its sections whatever the words are', async () => {
    await assert(
      asyncProperty(hostileText, hostileText, async (words, title) => {
        const finding = exported({
          question: words,
          answer: words,
          note: words,
          tags: [words],
          quote: { title },
        });
        const root = await readMarkdown([finding, exported()], title);
        expect(blocksOf(root, 'blockquote').map(wordsOf)).toEqual([
          'The mill opened in 1874.',
          'The mill opened in 1874.',
        ]);
        expect(blocksOf(root, 'heading')).toHaveLength(3);
        expect(blocksOf(root, 'footnoteDefinition')).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});
