import type { Article } from '../corpus/article.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import { createArticleNames, type ArticleNames } from './article-names.ts';

/** The articles that commands show and look up. */
export interface Library {
  readonly articles: readonly Article[];
  readonly byId: ArticleLookup;
  /** By `Article.key`; `undefined` when the article has changed since or is gone. */
  byKey(key: string): Article | undefined;
  readonly names: ArticleNames;
}

const indexed = (articles: readonly Article[]) => {
  let names: ArticleNames | undefined;
  return {
    articles,
    byId: new Map(articles.map((article) => [article.id, article])),
    byKey: new Map(articles.map((article) => [article.key, article])),
    get names() {
      return (names ??= createArticleNames(articles));
    },
  };
};

const areSame = (some: readonly Article[], others: readonly Article[]): boolean =>
  some === others ||
  (some.length === others.length && some.every((article, place) => article === others[place]));

/** @param articles asked anew each time, so that a library follows its collections; what it looks up by is made anew only when they changed. */
export const createLibrary = (articles: () => readonly Article[]): Library => {
  let last = indexed([]);
  const now = () => {
    const current = articles();
    if (!areSame(last.articles, current)) last = indexed(current);
    return last;
  };
  return {
    get articles() {
      return now().articles;
    },
    byId: (id) => now().byId.get(id),
    byKey: (key) => now().byKey.get(key),
    get names() {
      return now().names;
    },
  };
};
