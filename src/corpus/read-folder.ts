import { type Dirent } from 'node:fs';
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { english } from '../text/english/english.ts';
import { ALIASES_FILE, type AliasesOutcome, readAliases } from './aliases-file.ts';
import type { Article } from './article.ts';
import { withNames } from './attach-names.ts';
import { LARGEST_FILE, decode, tooLarge } from './decode.ts';
import { FolderError } from './folder-error.ts';
import type { Problem } from './problem.ts';
import { type ReadOutcome, readArticle } from './read-article.ts';

export type Folder = { readonly articles: readonly Article[]; readonly problems: readonly Problem[] };

/** Files open at one time: enough to keep a disk busy, far under every limit on open files. */
const CONCURRENCY = 16;

/** Whether a file of that name is read as an article. */
export const isArticleFile = (name: string): boolean => /\.(?:txt|md)$/i.test(name) && !name.startsWith('.');

/** What the commonest codes of the operating system mean. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it is not there'],
  ['ENOTDIR', 'it is a file'],
  ['EACCES', 'its permissions do not allow it'],
]);

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? (REASONS.get(code) ?? code) : String(error);
};

const unreadable = (id: string, error: unknown): Problem => ({
  file: id,
  message: `${id} cannot be read: ${reasonOf(error)}; put it right or take it out of the folder.`,
});

type Found = { readonly files: readonly string[]; readonly problems: readonly Problem[] };

/** Ids of the article files under `folder`, sub folders included. Hidden ones are left out, and a folder is entered once. */
const findFiles = async (root: string): Promise<Found> => {
  const files: string[] = [];
  const problems: Problem[] = [];
  const entered = new Set<string>();
  const enter = async (prefix: string): Promise<void> => {
    const folder = join(root, prefix);
    const real = await realpath(folder);
    if (entered.has(real)) return;
    entered.add(real);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const id = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      try {
        const kind = await kindOf(root, id, entry);
        if (kind === 'folder') await enter(id);
        else if (kind === 'file' && isArticleFile(entry.name)) files.push(id);
      } catch (error) {
        problems.push(unreadable(id, error));
      }
    }
  };
  await enter('');
  return { files, problems };
};

const kindOf = async (root: string, id: string, entry: Dirent): Promise<'file' | 'folder' | 'other'> => {
  const what = entry.isSymbolicLink() ? await stat(join(root, id)) : entry;
  if (what.isDirectory()) return 'folder';
  return what.isFile() ? 'file' : 'other';
};

/** Reads one article of a folder. */
export const loadArticle = async (root: string, id: string): Promise<ReadOutcome> => {
  try {
    const { size } = await stat(join(root, id));
    if (size > LARGEST_FILE) return { ok: false, problem: tooLarge(id, size) };
    return readArticle(id, await readFile(join(root, id)));
  } catch (error) {
    return { ok: false, problem: unreadable(id, error) };
  }
};

const noAliases = (...problems: readonly Problem[]): AliasesOutcome => ({ listed: [], problems });

/** The list of aliases of a folder; without such a file, or with an empty one, there are none. */
export const loadAliases = async (root: string, ids: ReadonlySet<string>): Promise<AliasesOutcome> => {
  try {
    const { size } = await stat(join(root, ALIASES_FILE));
    if (size === 0) return noAliases();
    if (size > LARGEST_FILE) return noAliases(tooLarge(ALIASES_FILE, size));
    const decoded = decode(ALIASES_FILE, await readFile(join(root, ALIASES_FILE)));
    return decoded.ok ? readAliases(decoded.text, ids, english) : noAliases(decoded.problem);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing ? noAliases() : noAliases(unreadable(ALIASES_FILE, error));
  }
};

/** Runs `work` on all items, `CONCURRENCY` at a time; results in the order of the items. */
const mapBounded = async <T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return results;
};

/** The article files of a folder by id, sorted, and what could not be looked into. */
export type FolderFiles = { readonly ids: readonly string[]; readonly problems: readonly Problem[] };

/** Looks through a folder for article files. @throws {FolderError} when the folder is missing or holds none */
export const listFolder = async (folder: string): Promise<FolderFiles> => {
  let found: Found;
  try {
    found = await findFiles(folder);
  } catch (error) {
    throw new FolderError(
      `The articles' folder "${folder}" cannot be read: ${reasonOf(error)}; name a folder of .txt and .md files.`,
      { cause: error },
    );
  }
  if (found.files.length === 0 && found.problems.length === 0) {
    throw new FolderError(
      `The folder "${folder}" holds no articles; put .txt or .md files into it, or name another folder.`,
    );
  }
  return { ids: found.files.toSorted((a, b) => (a < b ? -1 : 1)), problems: found.problems };
};

/**
 * Reads some article files of a folder, and its list of aliases, from which they have their names.
 * @param all ids of all article files there, which the list may name
 */
export const readFiles = async (
  folder: string,
  ids: readonly string[],
  all: readonly string[] = ids,
): Promise<Folder> => {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for (const outcome of await mapBounded(ids, (id) => loadArticle(folder, id))) {
    if (outcome.ok) articles.push(outcome.article);
    else problems.push(outcome.problem);
  }
  const aliases = await loadAliases(folder, new Set(all));
  return { articles: withNames(articles, aliases.listed), problems: [...problems, ...aliases.problems] };
};

/** As problems are told: by file. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => (a.file < b.file ? -1 : 1));

/**
 * Reads all articles of a folder: `.txt` and `.md`, in sub folders too, sorted by id. A file that cannot be an article gives a
 * problem, and the rest still loads. The folder's list of aliases (`ALIASES_FILE`) is read too; articles have their names from it.
 * @throws {FolderError} when the folder is missing or holds no article file
 */
export const readFolder = async (folder: string): Promise<Folder> => {
  const { ids, problems } = await listFolder(folder);
  const read = await readFiles(folder, ids);
  return { articles: read.articles, problems: inOrder([...problems, ...read.problems]) };
};
