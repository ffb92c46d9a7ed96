import type { NameGroup } from '../corpus/name-group.ts';
import { hasBit } from '../indexing/bits.ts';
import type { IndexMaker } from '../indexing/sentence-index.ts';
import type { SegmentColumns } from './segment-columns.ts';
import type { AverageLengths } from './scoring.ts';
import { type Mergeable, mergeSegments } from './merge-segments.ts';
import { LARGEST_AT_ONCE, isWorn, mergedTail } from './merge-policy.ts';
import { type Segment, openSegment, readGroup } from './segment.ts';

/** Where an article stands. */
type ArticlePlace = { readonly segment: Segment; readonly article: number };

/** The segments of a collection, in the order of their articles. */
export interface CollectionSegments {
  readonly all: readonly Segment[];
  find(id: string): ArticlePlace | undefined;
  /** Puts a segment at the end, and merges small ones there. Its ids are new. */
  append(columns: SegmentColumns, removed?: readonly number[]): void;
  /** Puts one in the place of some that follow one another; articles taken out of these since are taken out of it. */
  replace(old: readonly Segment[], columns: SegmentColumns, removedThen: readonly Uint8Array[]): void;
  remove(place: ArticlePlace): void;
  /** The sum over all of what each counts. */
  total(count: (segment: Segment) => number): number;
  readonly averageLengths: AverageLengths;
}

export const mergeable = ({ columns, removed, words }: Segment): Mergeable => ({
  columns,
  removed,
  wordCounts: words.counts,
});

const average = (total: number, count: number): number => (count === 0 ? 0 : total / count);

/** What is told of the segments' changes. */
export type SegmentsListener = {
  /** Some were merged into one; whether an article had been taken out of the nth then. */
  readonly onMerge: (
    old: readonly Segment[],
    merged: Segment,
    wasRemoved: (nth: number, article: number) => boolean,
  ) => void;
  /** An article is about to be taken out. */
  readonly onRemove: (segment: Segment, article: number) => void;
};

export const createCollectionSegments = (
  createIndex: IndexMaker,
  { onMerge, onRemove }: SegmentsListener,
): CollectionSegments => {
  let all: Segment[] = [];
  const groups = new Map<string, NameGroup>();
  const groupOf = (json: string): NameGroup => {
    const group = groups.get(json) ?? readGroup(json);
    groups.set(json, group);
    return group;
  };
  const open = (columns: SegmentColumns): Segment => openSegment(columns, createIndex, groupOf);
  const total = (count: (segment: Segment) => number): number =>
    all.reduce((sum, segment) => sum + count(segment), 0);

  /** Puts new segments in the place of old ones; those without an article are left out. */
  const swap = (old: readonly Segment[], made: Segment): void => {
    const at = all.findIndex((segment) => segment === old[0]);
    all = all.toSpliced(at, old.length, ...(made.counts.articles === 0 ? [] : [made]));
  };

  const remove = (segment: Segment, article: number): void => {
    onRemove(segment, article);
    segment.remove(article);
  };

  const mergeNow = (old: readonly Segment[]): void => {
    const merged = open(mergeSegments(old.map(mergeable)));
    onMerge(old, merged, (nth, article) => old[nth]?.isThere(article) === false);
    swap(old, merged);
  };

  const tidyTail = (): void => {
    const count = mergedTail(all.map(({ counts }) => counts.sentences));
    if (count === 0) return;
    mergeNow(all.slice(-count));
    tidyTail();
  };

  return {
    get all() {
      return all;
    },
    find(id) {
      for (const segment of all) {
        const article = segment.numberOf(id);
        if (article >= 0) return { segment, article };
      }
      return undefined;
    },
    append(columns, removed = []) {
      const opened = open(columns);
      for (const article of removed) opened.remove(article);
      all = [...all, opened];
      tidyTail();
    },
    replace(old, columns, removedThen) {
      const made = open(columns);
      const wasRemoved = (nth: number, article: number): boolean =>
        hasBit(removedThen[nth] ?? new Uint8Array(), article);
      onMerge(old, made, wasRemoved);
      for (const [nth, segment] of old.entries())
        for (let article = 0; article < segment.articles; article += 1)
          if (!wasRemoved(nth, article) && !segment.isThere(article))
            remove(made, made.numberOf(segment.idOf(article)));
      swap(old, made);
    },
    remove({ segment, article }) {
      remove(segment, article);
      const { articles, counts } = segment;
      if (isWorn(articles, counts.articles) && counts.sentences <= LARGEST_AT_ONCE) mergeNow([segment]);
    },
    total,
    get averageLengths() {
      const sentences = total(({ counts }) => counts.sentences);
      const terms = total(({ counts }) => counts.sentenceTerms);
      return {
        sentence: average(terms, sentences),
        paragraph: average(
          terms,
          total(({ counts }) => counts.paragraphs),
        ),
        title: average(
          total(({ counts }) => counts.titleTerms),
          total(({ counts }) => counts.articles),
        ),
      };
    },
  };
};
