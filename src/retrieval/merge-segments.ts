import { Buffer } from 'node:buffer';
import { z } from 'zod';
import { hasBit } from '../indexing/bits.ts';
import { invertTerms } from '../indexing/invert-terms.ts';
import { openStringTable } from '../indexing/string-table.ts';
import { type Numbering, createNumbering } from './numbering.ts';
import {
  COUNTS,
  type SegmentColumns,
  STRETCHES,
  groupColumns,
  idColumns,
  termColumns,
  wordColumns,
} from './segment-columns.ts';
import { createSegmentWriter } from './segment-writer.ts';
import type { ArticleRow, SegmentWriter } from './segment-writer.ts';
import type { WordRow } from './word-counts.ts';

/** A segment as it is merged: without the articles that are marked, and with the counts of its words as they are without them. */
export type Mergeable = {
  readonly columns: SegmentColumns;
  readonly removed: Uint8Array;
  readonly wordCounts: Int32Array;
};

const knownSchema = z.looseObject({ groups: z.array(z.number()).optional() });
const keySchema = z.object({ key: z.string() });

const readKey = (known: Uint8Array): string => keySchema.parse(JSON.parse(Buffer.from(known).toString())).key;

/** What is known about an article, with the numbers of its groups of names as they are now. */
const regrouped = (known: Uint8Array, numberOf: (group: number) => number): Uint8Array => {
  const read = knownSchema.parse(JSON.parse(Buffer.from(known).toString()));
  if (read.groups === undefined) return known;
  return Buffer.from(JSON.stringify({ ...read, groups: read.groups.map(numberOf) }));
};

/** Maps the numbers of a segment's strings to those of a numbering, each string looked at once. */
const createRenumbering = (size: number, stringOf: (number: number) => string, numbering: Numbering) => {
  const known = new Int32Array(size).fill(-1);
  return (number: number): number => {
    const there = known[number] ?? -1;
    if (there >= 0) return there;
    const given = numbering.numberOf(stringOf(number));
    known[number] = given;
    return given;
  };
};

/** Writes the articles of a segment that are still there. */
const writeLiving = (
  { columns, removed }: Mergeable,
  writer: SegmentWriter,
  terms: Numbering,
  groups: Numbering,
): void => {
  const {
    articleStarts,
    paragraphOf,
    paragraphStarts,
    sentenceStarts,
    sentenceTerms,
    titleStarts,
    titleTerms,
  } = columns;
  const termTable = openStringTable(termColumns(columns));
  const ids = openStringTable(idColumns(columns));
  const groupTable = openStringTable(groupColumns(columns));
  const termOf = createRenumbering(termTable.size, termTable.stringOf, terms);
  const groupOf = createRenumbering(groupTable.size, groupTable.stringOf, groups);
  const renumbered = (numbers: Int32Array): Int32Array => numbers.map(termOf);

  for (let article = 0; article < ids.size; article += 1) {
    if (hasBit(removed, article)) continue;
    const [first = 0, end = 0] = articleStarts.subarray(article, article + 2);
    const paragraphs: Int32Array[][] = [];
    for (let sentence = first; sentence < end; sentence += 1) {
      const paragraph = paragraphOf[sentence] ?? 0;
      if (sentence === paragraphStarts[paragraph]) paragraphs.push([]);
      paragraphs
        .at(-1)
        ?.push(renumbered(sentenceTerms.subarray(sentenceStarts[sentence], sentenceStarts[sentence + 1])));
    }
    const stretch = (which: number): Uint8Array =>
      columns.store.subarray(
        ...columns.storeStarts.subarray(article * STRETCHES + which, article * STRETCHES + which + 2),
      );
    const known = stretch(0);
    const row: ArticleRow = {
      id: ids.stringOf(article),
      key: readKey(known),
      title: renumbered(titleTerms.subarray(titleStarts[article], titleStarts[article + 1])),
      paragraphs,
      stored: {
        known: groupTable.size === 0 ? known : regrouped(known, groupOf),
        layout: stretch(1),
        text: stretch(2),
      },
    };
    writer.write(row);
  }
};

/** The words of all, each once, with their counts together; words that nobody uses any more are left out. */
const mergeWords = (segments: readonly Mergeable[]): readonly WordRow[] => {
  const sums = new Map<string, [number, number, number]>();
  for (const { columns, wordCounts } of segments) {
    const table = openStringTable(wordColumns(columns));
    for (let number = 0; number < table.size; number += 1) {
      const [count = 0, capitalised = 0, lower = 0] = wordCounts.subarray(
        number * COUNTS,
        (number + 1) * COUNTS,
      );
      if (count === 0) continue;
      const word = table.stringOf(number);
      const [c, u, l] = sums.get(word) ?? [0, 0, 0];
      sums.set(word, [c + count, u + capitalised, l + lower]);
    }
  }
  return Array.from(sums, ([word, counts]): WordRow => [word, ...counts]);
};

/** One segment with the articles of all, in their order, without those that were taken out. No text is read again. */
export const mergeSegments = (segments: readonly Mergeable[]): SegmentColumns => {
  const writer = createSegmentWriter();
  const terms = createNumbering();
  const groups = createNumbering();
  for (const segment of segments) writeLiving(segment, writer, terms, groups);
  return writer.finish({
    postings: (starts, written) => invertTerms(starts, written, terms.strings),
    numberOf: undefined,
    words: mergeWords(segments),
    groups: groups.strings,
  });
};
