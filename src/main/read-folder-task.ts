import type { ListedAliases } from '../corpus/aliases-file.ts';
import type { Article } from '../corpus/article.ts';
import { withNames } from '../corpus/attach-names.ts';
import { FolderError } from '../corpus/folder-error.ts';
import type { Problem } from '../corpus/problem.ts';
import { loadArticle } from '../corpus/read-folder.ts';
import { createFlexSearchIndex } from '../indexing/flexsearch.ts';
import { buildSegment } from '../retrieval/build-segment.ts';
import type { SegmentColumns } from '../retrieval/segment-columns.ts';
import { shareColumns } from '../retrieval/share-columns.ts';
import { english } from '../text/english/english.ts';
import { readFolderCollection, type FolderReading, type SavedIndex } from './folder-collection.ts';

/** Some article files of a folder, to be read again. */
export type FilesTask = {
  readonly folder: string;
  readonly ids: readonly string[];
  /** The folder's list of aliases. */
  readonly listed: readonly ListedAliases[];
  /** `markOf` each of them that is known already. */
  readonly known: ReadonlyMap<string, string>;
};

export type FilesReading = {
  /** Those that are new or have changed, indexed, and their ids; nothing when there is none. */
  readonly columns: SegmentColumns | undefined;
  readonly news: readonly string[];
  /** Ids of files that are no articles, or not any more, and why. */
  readonly unreadable: readonly string[];
  readonly problems: readonly Problem[];
};

/** A folder, or files of it, to be read in whatever thread. */
export type FolderTask =
  | { readonly do: 'open'; readonly folder: string; readonly saved: SavedIndex }
  | ({ readonly do: 'files' } & FilesTask);

/** An error's class is lost between threads, so what is wrong with a folder is said. */
export type FolderOutcome =
  | { readonly did: 'open'; readonly reading: FolderReading }
  | { readonly did: 'files'; readonly reading: FilesReading }
  | { readonly did: 'nothing'; readonly message: string };

/** The same for two articles that say the same and have the same names. */
export const markOf = ({ key, aliases }: Article): string => `${key} ${JSON.stringify(aliases ?? [])}`;

/** Reads files and indexes what is new in them. */
export const readFilesTask = async ({ folder, ids, listed, known }: FilesTask): Promise<FilesReading> => {
  const articles: Article[] = [];
  const unreadable: string[] = [];
  const problems: Problem[] = [];
  for (const id of ids) {
    const outcome = await loadArticle(folder, id);
    if (outcome.ok) articles.push(outcome.article);
    else {
      unreadable.push(id);
      problems.push(outcome.problem);
    }
  }
  const news = withNames(articles, listed).filter((article) => known.get(article.id) !== markOf(article));
  return {
    columns: news.length === 0 ? undefined : shareColumns(buildSegment(news, english, createFlexSearchIndex)),
    news: news.map(({ id }) => id),
    unreadable,
    problems,
  };
};

/** Does a task in this thread. */
export const readFolderTask = async (task: FolderTask): Promise<FolderOutcome> => {
  if (task.do === 'files') return { did: 'files', reading: await readFilesTask(task) };
  try {
    return { did: 'open', reading: await readFolderCollection(task.folder, task.saved) };
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    return { did: 'nothing', message: error.message };
  }
};
