import type { Article } from '../corpus/article.ts';
import type { SentenceId } from '../indexing/sentence-index.ts';
import type { IndexedArticle } from './indexed-article.ts';

/** The articles of a collection in the order they came, which is the order of their sentences' ids. */
export interface Shelf {
  readonly articles: readonly Article[];
  get(id: string): IndexedArticle | undefined;
  /** The article that a sentence belongs to, by bisection; any article when it belongs to none on the shelf. */
  owner(sentence: SentenceId): IndexedArticle | undefined;
  /** `indexed.base` is above the ids of all sentences put before. */
  put(indexed: IndexedArticle): void;
  /** The article taken off; `undefined` when it was not there. */
  take(id: string): IndexedArticle | undefined;
}

export const createShelf = (): Shelf => {
  const byId = new Map<string, IndexedArticle>();
  const inOrder: IndexedArticle[] = [];
  let articles: readonly Article[] | undefined;

  return {
    get articles() {
      articles ??= inOrder.map((indexed) => indexed.article);
      return articles;
    },
    get: (id) => byId.get(id),
    owner(sentence) {
      let low = 0;
      let high = inOrder.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((inOrder[middle]?.base ?? Infinity) <= sentence) low = middle + 1;
        else high = middle;
      }
      return inOrder[low - 1];
    },
    put(indexed) {
      byId.set(indexed.article.id, indexed);
      inOrder.push(indexed);
      articles = undefined;
    },
    take(id) {
      const indexed = byId.get(id);
      if (indexed === undefined) return undefined;
      byId.delete(id);
      inOrder.splice(inOrder.indexOf(indexed), 1);
      articles = undefined;
      return indexed;
    },
  };
};
