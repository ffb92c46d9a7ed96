import { mergeable } from './collection-segments.ts';
import { isWorn, mergedTail } from './merge-policy.ts';
import type { SegmentedCollection } from './segmented-collection.ts';
import type { Segment } from './segment.ts';
import type { UpkeepWorker } from './upkeep-tasks.ts';

/** Segments that had better be one, next to each other; none when all is well. */
const toMerge = (segments: readonly Segment[]): readonly Segment[] => {
  const tail = mergedTail(
    segments.map(({ counts }) => counts.sentences),
    Infinity,
  );
  if (tail > 0) return segments.slice(-tail);
  const worn = segments.find(({ articles, counts }) => isWorn(articles, counts.articles));
  return worn === undefined ? [] : [worn];
};

/**
 * Merges what a collection left unmerged, elsewhere; it can be asked and changed meanwhile. Resolves when nothing is left to merge, or to be
 * tried again later. Rejects as the worker does.
 */
export const tidySegments = async (
  collection: SegmentedCollection,
  worker: Pick<UpkeepWorker, 'merge'>,
): Promise<void> => {
  for (;;) {
    const old = toMerge(collection.segments());
    if (old.length === 0) return;
    const removedThen = old.map(({ removed }) => removed.slice());
    const columns = await worker.merge(old.map(mergeable));
    const now = new Set(collection.segments());
    // What was merged or emptied meanwhile is another plan.
    if (!old.every((segment) => now.has(segment))) continue;
    collection.replace(old, columns, removedThen);
  }
};

/**
 * Tidies collections as they change, one after another and each as often as it needs.
 * @returns what is to be told of each change
 * @param report told of an error of the worker; the segments then stay as they are, which is slower and otherwise does no harm
 */
export const createTidying = (
  worker: Pick<UpkeepWorker, 'merge'>,
  report: (error: unknown) => void,
): ((collection: SegmentedCollection) => void) => {
  const busy = new Set<SegmentedCollection>();
  return (collection) => {
    if (busy.has(collection) || toMerge(collection.segments()).length === 0) return;
    busy.add(collection);
    tidySegments(collection, worker)
      .catch(report)
      .finally(() => busy.delete(collection));
  };
};
