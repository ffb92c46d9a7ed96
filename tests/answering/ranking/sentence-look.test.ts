import { expect, it } from 'vitest';
import { lookOf } from '../../../src/answering/ranking/sentence-look.ts';
import { readingOf } from '../reading-of.ts';

it.each([
  ['It grew.', { capitals: 1, hasQuotation: false, hasComma: false, opensWithPronoun: true }],
  ['“We won”, said Tom Reed.', { capitals: 3, hasQuotation: true, hasComma: true, opensWithPronoun: false }],
  ['The mill closed.', { capitals: 1, hasQuotation: false, hasComma: false, opensWithPronoun: false }],
])('sees how "%s" looks', (text, look) => {
  const { reader, article } = readingOf(text);
  expect(lookOf(reader.read(article, 0))).toEqual(look);
});
