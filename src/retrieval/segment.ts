import type { NameGroup } from '../corpus/name-group.ts';
import { z } from 'zod';
import type { IndexMaker, SentenceIndex } from '../indexing/sentence-index.ts';
import { type StringTable, openStringTable } from '../indexing/string-table.ts';
import { bytesOfBits, hasBit, setBit } from '../indexing/bits.ts';
import {
  type SegmentColumns,
  STRETCHES,
  groupColumns,
  idColumns,
  keyColumns,
  postingsOf,
} from './segment-columns.ts';
import { type SegmentWords, openSegmentWords } from './segment-words.ts';
import { type StoredArticle, groupNumbers } from './stored-article.ts';

/** A segment that is open for asking. Its articles have numbers from 0, in the order they came. */
export interface Segment {
  readonly columns: SegmentColumns;
  readonly index: SentenceIndex;
  readonly terms: StringTable;
  readonly words: SegmentWords;
  readonly counts: SegmentCounts;
  /** How many articles were written into it, those taken out since among them. */
  readonly articles: number;
  isThere(article: number): boolean;
  /** A bit for each article that was taken out. */
  readonly removed: Uint8Array;
  /** −1 for one that is not there, or not any more. */
  numberOf(id: string): number;
  /** The article with this key, the first one of several; −1 when it is not there, or not any more. */
  articleOfKey(key: string): number;
  readonly idOf: (article: number) => string;
  stored(article: number): StoredArticle;
  /** A group of names by its number. */
  group(number: number): NameGroup;
  /** The groups of the articles that are there. */
  nameGroups(): Iterable<NameGroup>;
  /** Takes an article out of the index and out of all counts but those of words. */
  remove(article: number): void;
}

/** What BM25 needs to know; whole numbers, so that taking an article out leaves nothing behind. */
type SegmentCounts = {
  sentences: number;
  paragraphs: number;
  articles: number;
  sentenceTerms: number;
  titleTerms: number;
  /** Sentences that hold each term. */
  readonly frequencies: (term: number) => number;
};

const groupSchema = z.object({ names: z.array(z.string()), source: z.enum(['list', 'text']) });

/**
 * Opens columns for asking: nothing is read through but what is asked for.
 * @param groupOf the group of names that a piece of JSON says; the same object for the same piece
 */
export const openSegment = (
  columns: SegmentColumns,
  createIndex: IndexMaker,
  groupOf: (json: string) => NameGroup,
): Segment => {
  const { sentenceStarts, sentenceTerms, titleStarts, titleTerms, articleStarts, paragraphStarts } = columns;
  const postings = postingsOf(columns);
  const index = createIndex(postings);
  const ids = openStringTable(idColumns(columns));
  const keys = openStringTable(keyColumns(columns));
  const groups = openStringTable(groupColumns(columns));
  const articles = articleStarts.length - 1;
  const removed = new Uint8Array(bytesOfBits(articles));
  /** Copied when the first article goes: until then they are what the postings say. */
  let frequencies: Int32Array | undefined;

  const written = (term: number): number => (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
  const counts: SegmentCounts = {
    sentences: sentenceStarts.length - 1,
    paragraphs: paragraphStarts.length - 1,
    articles,
    sentenceTerms: sentenceTerms.length,
    titleTerms: titleTerms.length,
    frequencies: (term) => frequencies?.[term] ?? (term < postings.terms.size ? written(term) : 0),
  };

  const group = (number: number): NameGroup => groupOf(groups.stringOf(number));

  const stretch = (article: number, which: number): Uint8Array => {
    const at = article * STRETCHES + which;
    return columns.store.subarray(columns.storeStarts[at], columns.storeStarts[at + 1]);
  };

  const forgetSentence = (sentence: number, kept: Int32Array): void => {
    const [start, end] = [sentenceStarts[sentence] ?? 0, sentenceStarts[sentence + 1] ?? 0];
    for (const term of new Set(sentenceTerms.subarray(start, end))) kept[term] = (kept[term] ?? 0) - 1;
    counts.sentenceTerms -= end - start;
    index.remove(sentence);
  };

  return {
    columns,
    index,
    terms: postings.terms,
    words: openSegmentWords(columns),
    counts,
    articles,
    removed,
    isThere: (article) => article >= 0 && article < articles && !hasBit(removed, article),
    numberOf(id) {
      const article = ids.numberOf(id);
      return article >= 0 && hasBit(removed, article) ? -1 : article;
    },
    articleOfKey(key) {
      const first = columns.keyArticles[keys.numberOf(key)] ?? -1;
      return first >= 0 && hasBit(removed, first) ? -1 : first;
    },
    idOf: ids.stringOf,
    stored: (article) => ({
      known: stretch(article, 0),
      layout: stretch(article, 1),
      text: stretch(article, 2),
    }),
    group,
    nameGroups() {
      if (counts.articles === articles || groups.size === 0)
        return Array.from({ length: groups.size }, (_, number) => group(number));
      const living = new Set<number>();
      for (let article = 0; article < articles; article += 1)
        if (!hasBit(removed, article))
          for (const number of groupNumbers(stretch(article, 0))) living.add(number);
      return Array.from(living, group);
    },
    remove(article) {
      frequencies ??= Int32Array.from({ length: postings.terms.size }, (_, term) => written(term));
      const [first, end] = [articleStarts[article] ?? 0, articleStarts[article + 1] ?? 0];
      for (let sentence = first; sentence < end; sentence += 1) forgetSentence(sentence, frequencies);
      counts.sentences -= end - first;
      if (end > first)
        counts.paragraphs -= (columns.paragraphOf[end - 1] ?? 0) - (columns.paragraphOf[first] ?? 0) + 1;
      counts.articles -= 1;
      counts.titleTerms -= (titleStarts[article + 1] ?? 0) - (titleStarts[article] ?? 0);
      setBit(removed, article);
    },
  };
};

/** Reads a group of names from JSON of ours. */
export const readGroup = (json: string): NameGroup => groupSchema.parse(JSON.parse(json));
