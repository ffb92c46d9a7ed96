import { type StringTable, openStringTable } from '../indexing/string-table.ts';
import type { Casing } from './collection.ts';
import { COUNTS, type SegmentColumns, wordColumns } from './segment-columns.ts';

/** How a segment writes its words, without the articles that were taken out. */
export interface SegmentWords {
  readonly table: StringTable;
  /** Three counts of each word, as in `SegmentColumns`. */
  readonly counts: Int32Array;
  /** Occurrences of a word form in lower case. */
  countOf(word: string): number;
  casing(word: string): Casing;
  /** Takes occurrences back. */
  take(word: string, count: number, casing: Casing): void;
}

const NEVER: Casing = { capitalised: 0, lower: 0 };

export const openSegmentWords = (columns: SegmentColumns): SegmentWords => {
  const table = openStringTable(wordColumns(columns));
  let counts = columns.wordCounts;
  let isOwn = false;
  return {
    table,
    get counts() {
      return counts;
    },
    countOf(word) {
      const number = table.numberOf(word);
      return number < 0 ? 0 : (counts[number * COUNTS] ?? 0);
    },
    casing(word) {
      const at = table.numberOf(word) * COUNTS;
      return at < 0 ? NEVER : { capitalised: counts[at + 1] ?? 0, lower: counts[at + 2] ?? 0 };
    },
    take(word, count, { capitalised, lower }) {
      if (!isOwn) {
        counts = counts.slice();
        isOwn = true;
      }
      const at = table.numberOf(word) * COUNTS;
      if (at < 0) return;
      for (const [place, by] of [count, capitalised, lower].entries())
        counts[at + place] = (counts[at + place] ?? 0) - by;
    },
  };
};
