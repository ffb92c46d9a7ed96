import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EXPORT_FORMATS,
  exportNotebook,
  type ExportFormat,
} from '../../src/notebook/export/export-notebook.ts';
import { inSlices } from '../../src/notebook/export/in-slices.ts';
import { jsonList } from '../../src/notebook/export/json-list.ts';
import { madeUpFinding } from '../store/made-up-notebook.ts';

describe('writing in slices', () => {
  it('comes to what writing at once does, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 300 }), async (items) => {
        const written = await inSlices(items, (slice, before) =>
          slice.map((item, index) => ({ item, place: before + index })),
        );
        expect(written).toEqual(items.map((item, place) => ({ item, place })));
      }),
    );
  });

  it('gives the list that JSON.stringify gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 120 }),
        async (items) => {
          expect(await jsonList(items, (item) => item)).toBe(JSON.stringify(items, null, 2));
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** More than two slices. */
const MANY = 120;

const ids = Array.from({ length: MANY }, (_, index) => `${index}`.padStart(16, 'x'));

const many = ids.map((id) => {
  const { savedBy, ...finding } = madeUpFinding('mills', `What is ${id}?`);
  const kept = { ...finding, id, server: '1', savedBy, disputes: [], votes: { up: 0, down: 0 } };
  return { finding: kept, notebook: 'Mills', source: { kind: 'unchanged' } } as const;
});

describe('a file of many findings', () => {
  it.each(Object.keys(EXPORT_FORMATS) as ExportFormat[])(
    'has each of them once, in order: %s',
    async (format) => {
      const { text } = await exportNotebook('Mills', many, format);
      expect(Array.from(text.matchAll(/What is (x+\d+)\?/g), ([, id]) => id)).toEqual(ids);
    },
  );

  it('numbers its footnotes from the first to the last', async () => {
    const { text } = await exportNotebook('Mills', many, 'markdown');
    const notes = Array.from(text.matchAll(/^\[\^(\d+)\]:/gm), ([, number]) => Number(number));
    expect(notes).toEqual(ids.map((_, index) => index + 1));
  });

  it('has one byte order mark and one line of headings', async () => {
    const { text } = await exportNotebook('Mills', many, 'csv');
    expect(text.lastIndexOf('\uFEFF')).toBe(0);
    expect(text.match(/"id","notebook"/g)).toHaveLength(1);
    expect(text.split('\r\n')).toHaveLength(MANY + 2);
  });
});
