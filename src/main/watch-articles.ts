import type { Stats } from 'node:fs';
import path from 'node:path';
import { watch } from 'chokidar';
import { ALIASES_FILE } from '../corpus/aliases-file.ts';
import { isArticleFile } from '../corpus/read-folder.ts';
import type { Clock } from '../discord/clock.ts';
import type { SegmentedCollection } from '../retrieval/segmented-collection.ts';
import type { FolderChange } from './folder-change.ts';
import type { FolderReader } from './folder-reader.ts';
import { createRefresh } from './refresh-articles.ts';

/** Milliseconds for which a file's size must stand still: some editors and downloads write in pieces. */
const WRITTEN = 200;
/** Milliseconds between two looks at its size. */
const LOOK = 50;
/** Milliseconds without another change after which what has changed is read, all at once. */
const QUIET = 250;
/** Milliseconds after which it is read even when changes go on. */
const LONGEST_WAIT = 1_000;
/** Milliseconds by which a file's own time may lie before ours, since some file systems keep whole seconds only. */
const TIME_SLACK = 2_000;

export type WatchOptions = {
  readonly folder: string;
  /** The folder's articles. */
  readonly collection: SegmentedCollection;
  /** Sentences about files that could not be read then: nobody is told of them again. */
  readonly problems: readonly string[];
  /** Unix milliseconds at which the folder began to be read: what was written after that is read again. */
  readonly since: number;
  readonly clock: Clock;
  readonly reader: Pick<FolderReader, 'readFiles'>;
  /** Told of each change that was carried out, once the collection is as it says. */
  readonly onChange: (change: FolderChange) => void;
  /** Told in one sentence when the folder can't be watched, or not all of it. */
  readonly onTrouble: (sentence: string) => void;
};

export type ArticleWatch = {
  /** Resolves once every later change is noticed. */
  readonly ready: Promise<void>;
  /** Ends it; what is being read is finished first. */
  readonly close: () => Promise<void>;
};

const isHidden = (relative: string): boolean =>
  relative.split(path.sep).some((part) => part.startsWith('.') && part !== '..');

const troubleOf = (folder: string, error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return `The folder "${folder}" cannot be watched as a whole (${code}); start again to see all that changes in it.`;
};

/** Watches a folder of articles, and keeps the collection as the folder is: new, changed and vanished files, and the list of aliases. */
export const watchArticles = (options: WatchOptions): ArticleWatch => {
  const { folder, collection, since, clock, onChange, onTrouble } = options;
  const refresh = createRefresh({
    folder,
    collection,
    known: options.problems,
    reader: options.reader,
    report: (error) => onTrouble(`A thread that reads articles has a fault: ${String(error)}`),
  });
  const idOf = (file: string): string => path.relative(folder, file).split(path.sep).join('/');
  const waiting = new Set<string>();
  const seen = new Set<string>();
  let firstAt: number | undefined;
  let cancel: (() => void) | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let isReady = false;
  let isTroubled = false;

  const trouble = (error: unknown): void => {
    if (!isTroubled) onTrouble(troubleOf(folder, error));
    isTroubled = true;
  };

  const work = async (): Promise<void> => {
    const ids = new Set(waiting);
    waiting.clear();
    firstAt = undefined;
    const change = await refresh(ids);
    const { added, changed, removed, problems } = change;
    if ([added, changed, removed, problems].some((list) => list.length > 0)) onChange(change);
  };

  const plan = (): void => {
    const now = clock.now();
    firstAt ??= now;
    cancel?.();
    cancel = clock.schedule(Math.min(now + QUIET, firstAt + LONGEST_WAIT), () => {
      running = running.then(work).catch(trouble);
    });
  };

  const note = (file: string): void => {
    waiting.add(idOf(file));
    if (isReady) plan();
  };

  const watcher = watch(folder, {
    // What is there at first is told as well: it may have been written since the folder was read.
    ignoreInitial: false,
    alwaysStat: true,
    awaitWriteFinish: { stabilityThreshold: WRITTEN, pollInterval: LOOK },
    ignored: (file, stats) =>
      isHidden(path.relative(folder, file)) ||
      (stats?.isFile() === true && !isArticleFile(path.basename(file)) && idOf(file) !== ALIASES_FILE),
  });
  watcher.on('add', (file: string, stats?: Stats) => {
    if (isReady) return note(file);
    seen.add(idOf(file));
    if (stats === undefined || stats.mtimeMs >= since - TIME_SLACK) waiting.add(idOf(file));
    return undefined;
  });
  watcher.on('change', note);
  watcher.on('unlink', note);
  watcher.on('error', trouble);
  const ready = new Promise<void>((resolve) => {
    watcher.once('ready', () => {
      isReady = true;
      for (const id of collection.ids()) if (!seen.has(id)) waiting.add(id);
      if (waiting.size > 0) plan();
      resolve();
    });
  });
  return {
    ready,
    async close() {
      cancel?.();
      await watcher.close();
      await running;
    },
  };
};
