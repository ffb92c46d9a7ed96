import type { Article } from '../corpus/article.ts';
import type { ArticleLookup } from '../corpus/quote.ts';

/** The articles that commands show and look up. */
export interface Library {
  readonly articles: readonly Article[];
  readonly byId: ArticleLookup;
  /** By `Article.key`; `undefined` when the article has changed since or is gone. */
  byKey(key: string): Article | undefined;
}

/** @param articles asked anew each time, so that a library follows its collections. */
export const createLibrary = (articles: () => readonly Article[]): Library => ({
  get articles() {
    return articles();
  },
  byId: (id) => articles().find((article) => article.id === id),
  byKey: (key) => articles().find((article) => article.key === key),
});
