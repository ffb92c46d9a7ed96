import { ALIASES_FILE } from '../corpus/aliases-file.ts';
import type { Article } from '../corpus/article.ts';
import { withNames } from '../corpus/attach-names.ts';
import type { Problem } from '../corpus/problem.ts';
import { loadAliases, loadArticle } from '../corpus/read-folder.ts';
import type { Collection } from '../retrieval/collection.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FolderChange } from './folder-change.ts';

/** Reads again what has changed in a folder. */
export type Refresh = (ids: ReadonlySet<string>) => Promise<FolderChange>;

type Kind = 'added' | 'changed' | 'removed';

/** Lets whatever waits go first: indexing an article takes some milliseconds, and a folder may bring a thousand. */
const yieldToOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const withoutNames = ({ aliases: _names, ...article }: Article): Article => article;

const isSame = (one: Article, other: Article): boolean =>
  one.key === other.key && JSON.stringify(one.aliases) === JSON.stringify(other.aliases);

/**
 * Keeps a collection as a folder is. A file that can no longer be read takes its article out, since a quote from it would stand nowhere. A changed
 * list of aliases gives the articles that it names, and those that it named, their new names.
 * @param collection of the folder's articles, as they were read first
 * @param known problems that were told when it was read first
 */
export const createRefresh = (
  folder: string,
  collection: Collection,
  known: readonly string[] = [],
): Refresh => {
  const told = new Set(known);

  /** Puts an article, or none, in the place of the one with that id. */
  const put = (id: string, article: Article | undefined): Kind | undefined => {
    const before = collection.article(id);
    if (before && article && isSame(before, article)) return undefined;
    if (!before && !article) return undefined;
    collection.remove(id);
    if (!article) return 'removed';
    collection.add(article);
    return before ? 'changed' : 'added';
  };

  /** Problems that nobody was told of yet; one that is gone may come again. */
  const newProblems = (problems: readonly Problem[], read: ReadonlySet<string>): readonly Problem[] => {
    const now = new Set(problems.map(({ message }) => message));
    for (const known of told)
      if (!now.has(known) && Array.from(read).some((id) => known.startsWith(id))) told.delete(known);
    const fresh = problems.filter(({ message }) => !told.has(message));
    for (const { message } of fresh) told.add(message);
    return fresh;
  };

  return async (ids) => {
    const problems: Problem[] = [];
    const read = new Map<string, Article | undefined>();
    for (const id of Array.from(ids).sort()) {
      if (id === ALIASES_FILE) continue;
      if (!existsSync(path.join(folder, id))) {
        read.set(id, undefined);
        continue;
      }
      const outcome = await loadArticle(folder, id);
      if (!outcome.ok) problems.push(outcome.problem);
      read.set(id, outcome.ok ? outcome.article : undefined);
    }
    const present = new Set(collection.articles.map(({ id }) => id));
    for (const [id, article] of read)
      if (article) present.add(id);
      else present.delete(id);
    const aliases = await loadAliases(folder, present);
    if (ids.has(ALIASES_FILE)) {
      problems.push(...aliases.problems);
      for (const article of collection.articles)
        if (!read.has(article.id)) read.set(article.id, withoutNames(article));
    }
    const done: Record<Kind, string[]> = { added: [], changed: [], removed: [] };
    for (const [id, article] of read) {
      const [named] = article ? withNames([article], aliases.listed) : [];
      const kind = put(id, named);
      if (kind === undefined) continue;
      done[kind].push(id);
      await yieldToOthers();
    }
    return {
      ...done,
      problems: newProblems(problems, ids),
      articles: collection.count,
      sentences: collection.size,
    };
  };
};
