import type { Collection } from './collection.ts';
import type { Segment } from './segment.ts';
import type { SegmentColumns } from './segment-columns.ts';

/** A collection whose parts can be kept in a file, and made elsewhere. */
export interface SegmentedCollection extends Collection {
  /** What it is made of now, in the order of the articles. */
  segments(): readonly Segment[];
  /**
   * Puts articles at its end that were indexed elsewhere; none of their ids is there.
   * @param removed numbers of articles that had been taken out before; the counts of words are without them
   */
  attach(columns: SegmentColumns, removed?: readonly number[]): void;
  /**
   * Puts a segment that was merged elsewhere in the place of those that it was merged from.
   * @param removedThen what of each had been taken out when they were merged
   */
  replace(old: readonly Segment[], columns: SegmentColumns, removedThen: readonly Uint8Array[]): void;
}
