import type { Postings } from '../indexing/sentence-index.ts';
import { type StringColumns, openStringTable } from '../indexing/string-table.ts';

/**
 * Some articles and the index over them, as columns: no object for a sentence, nothing to be parsed when it is read from a file, and other
 * threads can look at it. Never changed once it is built. Sentences, paragraphs and articles are numbered from 0 in the order of the
 * articles; furniture has no number, nor has a paragraph of nothing else. A column of starts has one entry more than it has things: those
 * of thing `n` lie from `starts[n]` up to, not including, `starts[n + 1]`.
 */
export type SegmentColumns = {
  readonly termUnits: Uint16Array;
  readonly termStarts: Int32Array;
  readonly termSlots: Int32Array;
  /** The sentences of each term, which FlexSearch looks up. */
  readonly postingStarts: Int32Array;
  readonly postings: Int32Array;
  readonly present: Uint8Array;
  /** The terms of each sentence as their numbers, repeats kept. */
  readonly sentenceStarts: Int32Array;
  readonly sentenceTerms: Int32Array;
  /** The paragraph of each sentence; the first sentence of each paragraph; the article of each paragraph. */
  readonly paragraphOf: Int32Array;
  readonly paragraphStarts: Int32Array;
  readonly articleOf: Int32Array;
  /** The first sentence of each article. */
  readonly articleStarts: Int32Array;
  readonly titleStarts: Int32Array;
  readonly titleTerms: Int32Array;
  /** Word forms in lower case; three counts of each: occurrences, those with a capital of their own, those without. */
  readonly wordUnits: Uint16Array;
  readonly wordStarts: Int32Array;
  readonly wordSlots: Int32Array;
  readonly wordCounts: Int32Array;
  /** Ids of the articles. */
  readonly idUnits: Uint16Array;
  readonly idStarts: Int32Array;
  readonly idSlots: Int32Array;
  /** Their keys, each once, and the first article of each. */
  readonly keyUnits: Uint16Array;
  readonly keyStarts: Int32Array;
  readonly keySlots: Int32Array;
  readonly keyArticles: Int32Array;
  /** Groups of names, as JSON. */
  readonly groupUnits: Uint16Array;
  readonly groupStarts: Int32Array;
  readonly groupSlots: Int32Array;
  /** Three stretches of bytes of each article: what is known about it, its layout, its text. */
  readonly storeStarts: Uint32Array;
  readonly store: Uint8Array;
};

/** Stretches of bytes of an article in the store. */
export const STRETCHES = 3;
/** Counts of a word. */
export const COUNTS = 3;

export const termColumns = (columns: SegmentColumns): StringColumns => ({
  units: columns.termUnits,
  starts: columns.termStarts,
  slots: columns.termSlots,
});

export const wordColumns = (columns: SegmentColumns): StringColumns => ({
  units: columns.wordUnits,
  starts: columns.wordStarts,
  slots: columns.wordSlots,
});

export const idColumns = (columns: SegmentColumns): StringColumns => ({
  units: columns.idUnits,
  starts: columns.idStarts,
  slots: columns.idSlots,
});

export const keyColumns = (columns: SegmentColumns): StringColumns => ({
  units: columns.keyUnits,
  starts: columns.keyStarts,
  slots: columns.keySlots,
});

export const groupColumns = (columns: SegmentColumns): StringColumns => ({
  units: columns.groupUnits,
  starts: columns.groupStarts,
  slots: columns.groupSlots,
});

export const postingsOf = (columns: SegmentColumns): Postings => ({
  terms: openStringTable(termColumns(columns)),
  starts: columns.postingStarts,
  ids: columns.postings,
  present: columns.present,
});
