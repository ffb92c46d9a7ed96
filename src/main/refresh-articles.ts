import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ALIASES_FILE } from '../corpus/aliases-file.ts';
import type { Problem } from '../corpus/problem.ts';
import { loadAliases } from '../corpus/read-folder.ts';
import type { SegmentedCollection } from '../retrieval/segmented-collection.ts';
import { elsewhereOrHere, LONG, MANY } from './elsewhere.ts';
import type { FolderChange } from './folder-change.ts';
import type { FolderReader } from './folder-reader.ts';
import { markOf, readFilesTask, type FilesReading, type FilesTask } from './read-folder-task.ts';

/** Reads again what has changed in a folder. */
export type Refresh = (ids: ReadonlySet<string>) => Promise<FolderChange>;

export type RefreshOptions = {
  readonly folder: string;
  /** Of the folder's articles, as they were read first. */
  readonly collection: SegmentedCollection;
  /** Problems that were told when it was read first. */
  readonly known?: readonly string[];
  /** Reads where many files have changed, or a large one. */
  readonly reader: Pick<FolderReader, 'readFiles'>;
  /** Told when the reader fell over; what it should have read is then read here. */
  readonly report: (error: unknown) => void;
};

type Kind = 'added' | 'changed' | 'removed';

/** Files read at once: some tenths of a second, after which they can be found. */
const BATCH = 64;

/**
 * Keeps a collection as a folder is. A file that can no longer be read takes its article out, since a quote from it would stand nowhere. When the
 * list of aliases has changed, all articles are looked at again. Whatever else waits goes between.
 */
export const createRefresh = ({
  folder,
  collection,
  known = [],
  reader,
  report,
}: RefreshOptions): Refresh => {
  const told = new Set(known);

  /** Problems that nobody was told of yet; one that is gone may come again. */
  const newProblems = (problems: readonly Problem[], read: ReadonlySet<string>): readonly Problem[] => {
    const now = new Set(problems.map(({ message }) => message));
    for (const known of told)
      if (!now.has(known) && Array.from(read).some((id) => known.startsWith(id))) told.delete(known);
    const fresh = problems.filter(({ message }) => !told.has(message));
    for (const { message } of fresh) told.add(message);
    return fresh;
  };

  const isThere = (id: string): boolean => existsSync(path.join(folder, id));
  const sizeOf = (id: string): number =>
    statSync(path.join(folder, id), { throwIfNoEntry: false })?.size ?? 0;

  const read = async (task: FilesTask, isMuch: boolean): Promise<FilesReading> => {
    const here = () => readFilesTask(task);
    return isMuch ? elsewhereOrHere(() => reader.readFiles(task), here, report) : here();
  };

  const knownOf = (ids: readonly string[]): ReadonlyMap<string, string> =>
    new Map(
      ids.flatMap((id) => {
        const article = collection.article(id);
        return article === undefined ? [] : [[id, markOf(article)] as const];
      }),
    );

  return async (ids) => {
    const done: Record<Kind, string[]> = { added: [], changed: [], removed: [] };
    const problems: Problem[] = [];
    const take = (id: string): void => {
      if (collection.remove(id)) done.removed.push(id);
    };
    const files = Array.from(ids).filter((id) => id !== ALIASES_FILE);
    for (const id of files.filter((file) => !isThere(file))) {
      take(id);
      await setImmediate();
    }
    const present = new Set([...collection.ids(), ...files.filter(isThere)]);
    const { listed, problems: inList } = await loadAliases(folder, present);
    if (ids.has(ALIASES_FILE)) problems.push(...inList);
    const waiting = (ids.has(ALIASES_FILE) ? Array.from(present) : files.filter(isThere)).sort();
    const size = waiting.length < MANY ? 1 : BATCH;
    for (let first = 0; first < waiting.length; first += size) {
      const batch = waiting.slice(first, first + size);
      const isMuch = size > 1 || batch.some((id) => sizeOf(id) >= LONG);
      const { columns, news, unreadable, ...told } = await read(
        { folder, ids: batch, listed, known: knownOf(batch) },
        isMuch,
      );
      problems.push(...told.problems);
      // All in one turn: nobody is answered without an article that was only changed.
      for (const id of news) done[collection.remove(id) ? 'changed' : 'added'].push(id);
      if (columns !== undefined) collection.attach(columns);
      unreadable.forEach(take);
      await setImmediate();
    }
    return {
      ...done,
      problems: newProblems(problems, ids),
      articles: collection.count,
      sentences: collection.size,
    };
  };
};
