import { type Mergeable, mergeSegments } from './merge-segments.ts';
import type { SegmentColumns } from './segment-columns.ts';
import { shareColumns } from './share-columns.ts';
import type { SnapshotContent } from './snapshot.ts';
import { writeSnapshot } from './snapshot-file.ts';

/** Work on a collection that takes long and needs nothing of it but columns, so that any thread can do it. */
export type UpkeepTask =
  | { readonly do: 'merge'; readonly segments: readonly Mergeable[] }
  | { readonly do: 'save'; readonly file: string; readonly content: SnapshotContent };

/** Does the work, wherever. Rejects as `writeSnapshot` does. */
export interface UpkeepWorker {
  merge(segments: readonly Mergeable[]): Promise<SegmentColumns>;
  save(file: string, content: SnapshotContent): Promise<void>;
  close(): Promise<void>;
}

/** Does the work in this thread. */
export const doUpkeep = async (task: UpkeepTask): Promise<SegmentColumns | undefined> => {
  if (task.do === 'merge') return shareColumns(mergeSegments(task.segments));
  await writeSnapshot(task.file, task.content);
  return undefined;
};
