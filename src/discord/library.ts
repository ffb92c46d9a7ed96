import type { Article } from '../corpus/article.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import type { ArticleNames, NameMatch } from './names/article-names.ts';
import { createFollowingNames } from './names/following-names.ts';

/** The articles that commands show and look up. */
export interface Library {
  readonly articles: readonly Article[];
  readonly byId: ArticleLookup;
  /** By `Article.key`; `undefined` when the article has changed since or is gone. */
  byKey(key: string): Article | undefined;
  readonly names: ArticleNames;
  /** Makes the list of articles and what names are looked up by, some milliseconds at each step; without it whoever needs them first waits for all. */
  preparing(): Iterable<void>;
}

/** Articles that look themselves up, such as a collection. */
export type ArticleSource = {
  /** The same list until it changes. */
  readonly articles: readonly Article[];
  readonly article: ArticleLookup;
  articleByKey(key: string): Article | undefined;
  /** Makes `articles`, some milliseconds at each step. */
  listing(): Iterable<void>;
};

/** A library that follows its source, and is quick after each change of a large one: what names are looked up by is made anew only for the part that changed. */
export const createLibrary = (source: ArticleSource): Library => {
  const following = createFollowingNames();
  return {
    get articles() {
      return source.articles;
    },
    byId: (id) => source.article(id),
    byKey: (key) => source.articleByKey(key),
    get names() {
      return following.of(source.articles);
    },
    *preparing() {
      yield* source.listing();
      yield* following.preparing(source.articles);
    },
  };
};

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, place) => one === others[place]);

const byScore = (one: NameMatch, other: NameMatch): number => other.score - one.score;

/** What `find` gives for the first library that has something. */
const first = <T>(
  libraries: readonly Library[],
  find: (library: Library) => T | undefined,
): T | undefined => {
  for (const library of libraries) {
    const found = find(library);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Several libraries as one, in this order. What names are looked up by stays theirs, so that a large one can be part of many. */
export const joinLibraries = (libraries: readonly Library[]): Library => {
  let lists: readonly (readonly Article[])[] = [];
  let articles: readonly Article[] = [];
  return {
    get articles() {
      const current = libraries.map((library) => library.articles);
      if (areSame(lists, current)) return articles;
      lists = current;
      articles = current.flat();
      return articles;
    },
    byId: (id) => first(libraries, (library) => library.byId(id)),
    byKey: (key) => first(libraries, (library) => library.byKey(key)),
    names: {
      named: (wanted) => first(libraries, ({ names }) => names.named(wanted)),
      matching: (wanted, most, slips) =>
        libraries
          .flatMap(({ names }) => names.matching(wanted, most, slips))
          .sort(byScore)
          .slice(0, most),
    },
    *preparing() {
      for (const library of libraries) yield* library.preparing();
    },
  };
};
