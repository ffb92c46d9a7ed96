import { statSync } from 'node:fs';
import path from 'node:path';
import { ALIASES_FILE } from './aliases-file.ts';

/** What tells a file from the same file after a change: its size in bytes, and milliseconds of its last change. */
export type FileStamp = readonly [size: number, changed: number];

/** The stamp of a file; `undefined` when there is none, or none that can be looked at. */
const stampOf = (file: string): FileStamp | undefined => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? undefined : [stat.size, stat.mtimeMs];
};

/** The stamps of some files of a folder, by their ids; those that are not there are left out. Quicker than one after another in the background. */
export const stampFiles = (folder: string, ids: readonly string[]): ReadonlyMap<string, FileStamp> =>
  new Map(
    ids.flatMap((id) => {
      const stamp = stampOf(path.join(folder, id));
      return stamp === undefined ? [] : [[id, stamp] as const];
    }),
  );

/** The stamp of a folder's list of aliases. */
export const stampAliases = (folder: string): FileStamp | undefined =>
  stampOf(path.join(folder, ALIASES_FILE));

export const isSameStamp = (one: FileStamp | undefined, other: FileStamp | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];
