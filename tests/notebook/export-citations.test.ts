import { AST } from 'astrocite-ris';
import bibtexParse from 'bibtex-parse';
import { assert, asyncProperty } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ExportedFinding } from '../../src/notebook/export/exported-finding.ts';
import { exportNotebook, type ExportFormat } from '../../src/notebook/export/export-notebook.ts';
import { hostileText } from './hostile-text.ts';
import { exported } from './made-up-export.ts';

const textOf = async (findings: readonly ExportedFinding[], format: ExportFormat): Promise<string> =>
  (await exportNotebook('Mills', findings, format)).text;

const FULL = exported({
  question: 'When did the {mill} open?',
  note: 'See the 50% & more.',
  tags: ['opening dates', 'Mills, old'],
  quote: {
    title: 'The Mill & the Weir_1',
    outlet: 'The Ardle Courier',
    author: 'Ida Moss} and Co',
    published: { year: 1874, month: 5, day: 3 },
    url: 'https://example.org/a_b?x={1}&y=%20#z',
    text: 'The mill “opened” in 1874, 磨坊.',
  },
});
const WITHOUT_OUTLET = exported({ quote: { url: 'https://example.org/mill', published: { year: 1874 } } });
const BARE = exported();

/** What TeX sets for a field. */
const asSet = (value: string): string =>
  value.replaceAll(
    /\\(?:textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}|\\[%&$#_]/gu,
    (command) =>
      ({
        '\\textbackslash{}': '\\',
        '\\textbraceleft{}': '{',
        '\\textbraceright{}': '}',
        '\\textasciitilde{}': '~',
        '\\textasciicircum{}': '^',
      })[command] ?? command.slice(1),
  );

/** NUL is what TeX has no sign for. */
const plain = (text: string): string => text.replaceAll('\0', '\uFFFD');

const readBibtex = async (findings: readonly ExportedFinding[]) =>
  bibtexParse.parse(await textOf(findings, 'bibtex'), { number: 'string' }).flatMap((item) => {
    if (item.itemtype === 'entry')
      return {
        type: item.type,
        key: item.key,
        fields: Object.fromEntries(item.fields.map(({ name, value }) => [name, value])),
      };
    // Between entries there is nothing but white space.
    expect(item.comment?.trim()).toBe('');
    return [];
  });

describe('BibTeX', () => {
  it('has kind, title, author, journal, date, address, tags and quote', async () => {
    const [entry] = await readBibtex([FULL]);
    expect(entry).toEqual({
      type: 'article',
      key: 'fn0000000000x0x00a',
      fields: {
        title: '{The Mill \\& the Weir\\_1}',
        author: '{Ida Moss\\textbraceright{} and Co}',
        journal: 'The Ardle Courier',
        year: '1874',
        month: 'may 3',
        url: 'https://example.org/a_b?x=%7B1%7D&y=%20#z',
        howpublished: '\\url{https://example.org/a_b?x=%7B1%7D&y=%20#z}',
        note: 'The mill “opened” in 1874, 磨坊.',
        annote:
          'Question: When did the \\textbraceleft{}mill\\textbraceright{} open?\nAnswer: 1874\nParagraph: 2\nNote: See the 50\\% \\& more.',
        keywords: 'opening dates, Mills, old',
      },
    });
  });

  it('has what is known of an article without outlet, and of one of which nothing is', async () => {
    const entries = await readBibtex([WITHOUT_OUTLET, BARE]);
    expect(entries.map(({ type, fields }) => [type, Object.keys(fields).sort()])).toEqual([
      ['misc', ['annote', 'howpublished', 'note', 'title', 'url', 'year']],
      ['misc', ['annote', 'note', 'title']],
    ]);
  });

  it('gives every text back as it was, whatever it is, and an entry for each finding', async () => {
    await assert(
      asyncProperty(hostileText, hostileText, async (text, title) => {
        const author = text;
        const entries = await readBibtex([exported({ quote: { text, title, author } }), FULL]);
        expect(entries).toHaveLength(2);
        expect(asSet(entries[0]?.fields['note'] ?? '')).toBe(plain(text));
        expect(asSet(entries[0]?.fields['title']?.slice(1, -1) ?? '')).toBe(plain(title));
        expect(asSet(entries[0]?.fields['author']?.slice(1, -1) ?? '')).toBe(plain(author));
      }),
    );
  });
});

const readRis = async (findings: readonly ExportedFinding[]) =>
  AST.parse(await textOf(findings, 'ris')).children.map(({ type, properties }) => ({
    type,
    tags: properties.map(({ key, value }) => [key, value]),
  }));

/** How a text comes back from RIS: a space for each break, none at its edges. */
const inOneLine = (text: string): string =>
  text
    .replaceAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu, ' ')
    .replaceAll('\0', '\uFFFD')
    .trim();

describe('RIS', () => {
  it('has kind, title, author, journal, date, address, tags and, as first note, the quote', async () => {
    const [record] = await readRis([FULL]);
    expect(record?.type).toBe('NEWS');
    expect(new Set(record?.tags)).toEqual(
      new Set([
        ['ID', 'fn0000000000x0x00a'],
        ['TI', 'The Mill & the Weir_1'],
        ['T2', 'The Ardle Courier'],
        ['AU', 'Ida Moss} and Co'],
        ['PY', '1874'],
        ['DA', '1874/05/03/'],
        ['Y2', '2024/5/3/'],
        ['UR', 'https://example.org/a_b?x=%7B1%7D&y=%20#z'],
        ['KW', 'opening dates'],
        ['KW', 'Mills, old'],
        ['N1', 'The mill “opened” in 1874, 磨坊.'],
        ['N1', 'Question: When did the {mill} open? Answer: 1874 Paragraph: 2 Note: See the 50% & more.'],
      ]),
    );
    expect(record?.tags.find(([tag]) => tag === 'N1')?.[1]).toBe('The mill “opened” in 1874, 磨坊.');
  });

  it('has other kinds for what has no outlet', async () => {
    const records = await readRis([WITHOUT_OUTLET, BARE]);
    expect(records.map(({ type }) => type)).toEqual(['ELEC', 'GEN']);
    expect(records[0]?.tags).toContainEqual(['DA', '1874///']);
  });

  it('gives every quote back with spaces for its breaks, and a record for each finding', async () => {
    await assert(
      asyncProperty(hostileText, hostileText, async (text, title) => {
        const records = await readRis([
          exported({ quote: { text: `“${text}”`, title: `A ${title}.` } }),
          BARE,
        ]);
        expect(records).toHaveLength(2);
        const valueOf = (wanted: string) => records[0]?.tags.find(([tag]) => tag === wanted)?.[1];
        expect(valueOf('N1')).toBe(inOneLine(`“${text}”`));
        expect(valueOf('TI')).toBe(inOneLine(`A ${title}.`));
      }),
    );
  });
});

const dateSchema = z.strictObject({
  'date-parts': z.tuple([
    z.union([z.tuple([z.int()]), z.tuple([z.int(), z.int()]), z.tuple([z.int(), z.int(), z.int()])]),
  ]),
});

/** As the schema of CSL-JSON 1.0.2 has it, for the members that are used: no others are allowed. */
const cslSchema = z.array(
  z.strictObject({
    id: z.string(),
    type: z.enum(['article-newspaper', 'webpage', 'document']),
    title: z.string(),
    author: z.array(z.strictObject({ literal: z.string() })).optional(),
    'container-title': z.string().optional(),
    issued: dateSchema.optional(),
    accessed: dateSchema.optional(),
    URL: z.string().optional(),
    keyword: z.string().optional(),
    note: z.string(),
    annote: z.string(),
  }),
);

const readCsl = async (findings: readonly ExportedFinding[]) =>
  cslSchema.parse(JSON.parse(await textOf(findings, 'csl')));

describe('CSL-JSON', () => {
  it('has what is known, by the rules of CSL', async () => {
    const [full, ...others] = await readCsl([FULL, WITHOUT_OUTLET, BARE]);
    expect(full).toMatchObject({
      id: 'fn0000000000x0x00a',
      type: 'article-newspaper',
      issued: { 'date-parts': [[1874, 5, 3]] },
      accessed: { 'date-parts': [[2024, 5, 3]] },
      note: 'The mill “opened” in 1874, 磨坊.',
    });
    expect(others.map(({ type }) => type)).toEqual(['webpage', 'document']);
  });

  it('has no date of which the year is not known', async () => {
    const [item] = await readCsl([exported({ quote: { published: { month: 5, day: 3 } } })]);
    expect(item).not.toHaveProperty('issued');
  });

  it('links only to the web', async () => {
    const [item] = await readCsl([exported({ quote: { url: 'javascript:alert(1)' } })]);
    expect(item).not.toHaveProperty('URL');
  });

  it('gives every quote back as it was', async () => {
    await assert(
      asyncProperty(hostileText, async (text) => {
        const [item] = await readCsl([exported({ quote: { text } })]);
        expect(item?.note).toBe(text);
      }),
    );
  });

  it.each([
    [{ kind: 'removed' }, 'removed since'],
    [{ kind: 'changed', isStillSaid: false }, 'no longer says this'],
    [{ kind: 'changed', isStillSaid: true }, 'still says this'],
  ] as const)('says of an article that is %o what became of it', async (source, words) => {
    const [item] = await readCsl([exported({}, { source })]);
    expect(item?.annote).toContain(words);
  });
});
