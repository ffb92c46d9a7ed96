import { buildStringTable } from '../indexing/string-table.ts';
import type { Postings } from '../indexing/sentence-index.ts';
import { createGrowingBytes, createGrowingColumn } from './growing.ts';
import type { WordRow } from './word-counts.ts';
import { COUNTS, type SegmentColumns } from './segment-columns.ts';
import type { StoredArticle } from './stored-article.ts';

/** An article as it is written into a segment; its terms are numbers that the writer of it chose. */
export type ArticleRow = {
  readonly id: string;
  readonly key: string;
  readonly stored: StoredArticle;
  readonly title: ArrayLike<number>;
  /** Of each paragraph that has indexed sentences, the terms of each of these. */
  readonly paragraphs: readonly (readonly ArrayLike<number>[])[];
};

/** Puts articles into columns, one after another. */
export interface SegmentWriter {
  /** Sentences written. */
  readonly sentences: number;
  write(row: ArticleRow): void;
  finish(parts: {
    /** Given the terms of all sentences, as in `SegmentColumns`, with the numbers that they were written with. */
    readonly postings: (starts: Int32Array, terms: Int32Array) => Postings;
    /** The number of a written term among those of the postings; `undefined` when they are the same. */
    readonly numberOf: ((term: number) => number) | undefined;
    readonly words: Iterable<WordRow>;
    readonly groups: readonly string[];
  }): SegmentColumns;
}

const countsOf = (rows: readonly WordRow[]): Int32Array => {
  const counts = new Int32Array(rows.length * COUNTS);
  for (const [at, [, ...row]] of rows.entries()) counts.set(row, at * COUNTS);
  return counts;
};

export const createSegmentWriter = (): SegmentWriter => {
  const ids: string[] = [];
  /** With the number of the first article of each: keys are hashes, and two may be the same. */
  const keys = new Map<string, number>();
  const sentenceStarts = createGrowingColumn();
  const sentenceTerms = createGrowingColumn();
  const paragraphOf = createGrowingColumn();
  const paragraphStarts = createGrowingColumn();
  const articleOf = createGrowingColumn();
  const articleStarts = createGrowingColumn();
  const titleStarts = createGrowingColumn();
  const titleTerms = createGrowingColumn();
  const storeStarts: number[] = [0];
  const store = createGrowingBytes();
  let sentences = 0;

  return {
    get sentences() {
      return sentences;
    },
    write({ id, key, stored, title, paragraphs }) {
      articleStarts.push(sentences);
      titleStarts.push(titleTerms.length);
      titleTerms.pushAll(title);
      for (const lines of paragraphs) {
        paragraphStarts.push(sentences);
        for (const terms of lines) {
          sentenceStarts.push(sentenceTerms.length);
          sentenceTerms.pushAll(terms);
          paragraphOf.push(articleOf.length);
          sentences += 1;
        }
        articleOf.push(ids.length);
      }
      if (!keys.has(key)) keys.set(key, ids.length);
      ids.push(id);
      for (const bytes of [stored.known, stored.layout, stored.text]) {
        store.push(bytes);
        storeStarts.push(store.length);
      }
    },
    finish({ postings: postingsOf, numberOf, words, groups }) {
      articleStarts.push(sentences);
      titleStarts.push(titleTerms.length);
      paragraphStarts.push(sentences);
      sentenceStarts.push(sentenceTerms.length);
      const [starts, written] = [sentenceStarts.finished(), sentenceTerms.finished()];
      const postings = postingsOf(starts, written);
      const renumbered = (column: Int32Array): Int32Array => {
        if (numberOf === undefined) return column;
        for (let at = 0; at < column.length; at += 1) column[at] = numberOf(column[at] ?? 0);
        return column;
      };
      const rows = [...words];
      const wordTable = buildStringTable(rows.map(([word]) => word)).columns;
      const idTable = buildStringTable(ids).columns;
      const keyTable = buildStringTable(Array.from(keys.keys())).columns;
      const groupTable = buildStringTable(groups).columns;
      const { columns: terms } = postings.terms;
      return {
        termUnits: terms.units,
        termStarts: terms.starts,
        termSlots: terms.slots,
        postingStarts: postings.starts,
        postings: postings.ids,
        present: postings.present,
        sentenceStarts: starts,
        sentenceTerms: renumbered(written),
        paragraphOf: paragraphOf.finished(),
        paragraphStarts: paragraphStarts.finished(),
        articleOf: articleOf.finished(),
        articleStarts: articleStarts.finished(),
        titleStarts: titleStarts.finished(),
        titleTerms: renumbered(titleTerms.finished()),
        wordUnits: wordTable.units,
        wordStarts: wordTable.starts,
        wordSlots: wordTable.slots,
        wordCounts: countsOf(rows),
        idUnits: idTable.units,
        idStarts: idTable.starts,
        idSlots: idTable.slots,
        keyUnits: keyTable.units,
        keyStarts: keyTable.starts,
        keySlots: keyTable.slots,
        keyArticles: Int32Array.from(keys.values()),
        groupUnits: groupTable.units,
        groupStarts: groupTable.starts,
        groupSlots: groupTable.slots,
        storeStarts: Uint32Array.from(storeStarts),
        store: store.finished(),
      };
    },
  };
};
