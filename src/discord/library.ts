import type { Article } from '../corpus/article.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import { createArticleNames, type ArticleNames } from './article-names.ts';
import { chunkNames } from './chunked-names.ts';

/** The articles that commands show and look up. */
export interface Library {
  readonly articles: readonly Article[];
  readonly byId: ArticleLookup;
  /** By `Article.key`; `undefined` when the article has changed since or is gone. */
  byKey(key: string): Article | undefined;
  readonly names: ArticleNames;
}

/** Articles that look themselves up, such as a collection. */
export type ArticleSource = {
  readonly articles: readonly Article[];
  readonly article: ArticleLookup;
  articleByKey(key: string): Article | undefined;
};

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, place) => one === others[place]);

/** What `find` gives for the first source that has something. */
const first = <T>(
  sources: readonly ArticleSource[],
  find: (source: ArticleSource) => T | undefined,
): T | undefined => {
  for (const source of sources) {
    const found = find(source);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * A library that follows its sources, and is quick after each change of large ones: it asks them for single articles, and what it looks names up
 * by is made anew only for the part that changed.
 */
export const createLibrary = (sources: readonly ArticleSource[]): Library => {
  let lists: readonly (readonly Article[])[] = [];
  let articles: readonly Article[] = [];
  let names: ArticleNames | undefined;
  const namesOf = chunkNames(createArticleNames);
  const now = (): readonly Article[] => {
    const current = sources.map((source) => source.articles);
    if (areSame(lists, current)) return articles;
    lists = current;
    articles = current.length === 1 ? (current[0] ?? []) : current.flat();
    names = undefined;
    return articles;
  };
  return {
    get articles() {
      return now();
    },
    byId: (id) => first(sources, (source) => source.article(id)),
    byKey: (key) => first(sources, (source) => source.articleByKey(key)),
    get names() {
      const current = now();
      names ??= namesOf(current);
      return names;
    },
  };
};
