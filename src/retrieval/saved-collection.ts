import { hasBit } from '../indexing/bits.ts';
import type { Language } from '../text/language.ts';
import { collectionOf } from './collection-of.ts';
import type { SegmentedCollection } from './segmented-collection.ts';
import type { Segment } from './segment.ts';
import type { SavedSegment } from './snapshot.ts';

const savedSegment = ({ columns, words, removed, articles }: Segment): SavedSegment => ({
  columns: { ...columns, wordCounts: words.counts.slice() },
  removed: Array.from({ length: articles }, (_, article) => article).filter((article) =>
    hasBit(removed, article),
  ),
});

/** What is to be saved of a collection as it is now; nothing is copied, and what comes later does not change it. */
export const segmentsToSave = (collection: SegmentedCollection): readonly SavedSegment[] =>
  collection.segments().map(savedSegment);

/** A collection of what was saved, over FlexSearch. */
export const restoreCollection = (
  segments: readonly SavedSegment[],
  language: Language,
  onChange?: (collection: SegmentedCollection) => void,
): SegmentedCollection => {
  const collection = collectionOf([], language, onChange);
  for (const { columns, removed } of segments) collection.attach(columns, removed);
  return collection;
};
