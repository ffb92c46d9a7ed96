import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  nat,
  record,
  tuple,
  uint8Array,
} from 'fast-check';
import { describe, expect, it } from 'vitest';

import { READING_LIMITS } from '../../../src/articles/reading/reading-limits.ts';
import { readBytes } from '../../../src/articles/reading/read-bytes.ts';
import { encodePairs, encodeUtf16 } from './fixtures/encode.ts';
import { linesAt, pdfOf } from './fixtures/pdf.ts';
import { listItem, paragraph, table, wordOf } from './fixtures/word.ts';

const LEAD = 'The old mill on the Ardle burnt down on Friday, the mayor said — “nothing is left”.';

const FILES: readonly Uint8Array[] = [
  pdfOf([linesAt([LEAD, 'Nobody was hurt.']), linesAt(['A second page.'])], { title: 'Mill' }),
  wordOf(paragraph(LEAD, 'Title') + listItem('One') + table([['Year', 'Workers']])),
  new Uint8Array(
    Buffer.from(
      `<!doctype html><html><head><title>Mill</title></head><body><article><p>${LEAD}</p><table><tr><td>1</td><td>2</td></tr></table></article></body></html>`,
    ),
  ),
  new Uint8Array(Buffer.from(LEAD)),
  encodePairs('织里镇的童装企业很多。', 'gb18030'),
  encodeUtf16(LEAD, 'le'),
];

/** A change to a file as a bad line, a bad disk or a bad hand makes it. Places are thousandths of its length. */
const change = record({
  place: nat(999),
  kind: constantFrom('set', 'cut', 'double', 'swap'),
  bytes: uint8Array({ minLength: 1, maxLength: 6 }),
});

const changed = (
  file: Uint8Array,
  changes: readonly { place: number; kind: string; bytes: Uint8Array }[],
): Uint8Array =>
  changes.reduce((bytes, { place, kind, bytes: given }) => {
    const at = Math.floor((bytes.length * place) / 1_000);
    const before = bytes.subarray(0, at);
    if (kind === 'cut') return Uint8Array.from(before);
    if (kind === 'double') return Uint8Array.from([...before, ...bytes.subarray(Math.max(0, at - 40))]);
    if (kind === 'swap') return Uint8Array.from([...bytes.subarray(at), ...before]);
    return Uint8Array.from([...before, ...given, ...bytes.subarray(at + given.length)]);
  }, file);

const lawful = async (bytes: Uint8Array): Promise<void> => {
  const outcome = await readBytes(bytes, { name: 'mill' }, READING_LIMITS);
  const text = outcome.kind === 'read' ? outcome.text : outcome.sentence;
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/[^\P{Cc}\t\n\r]|\p{Cs}/u);
};

describe('whatever the bytes are', () => {
  it('an outcome comes: a readable text, or a sentence', async () => {
    await assert(asyncProperty(uint8Array({ maxLength: 2_000 }), lawful), { numRuns: 300 });
  });

  it('an outcome comes for files that were damaged', async () => {
    const damaged = tuple(
      integer({ min: 0, max: FILES.length - 1 }),
      array(change, { minLength: 1, maxLength: 4 }),
    );
    await assert(
      asyncProperty(damaged, ([index, changes]) => lawful(changed(FILES[index]!, changes))),
      { numRuns: 400 },
    );
  }, 60_000);
});
