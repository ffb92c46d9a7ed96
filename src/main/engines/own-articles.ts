import { setImmediate } from 'node:timers/promises';
import { asArticle } from '../../articles/as-article.ts';
import type { Loading } from '../../discord/engine.ts';
import type { Collection } from '../../retrieval/collection.ts';
import { collectionOf } from '../../retrieval/collection-of.ts';
import type { ArticleStore } from '../../store/article-store.ts';
import type { OpenArticles } from '../open-articles.ts';
import { english } from '../../text/english/english.ts';

/** The articles of one server, indexed as the store has them. */
export type OwnArticles = {
  readonly collection: Collection;
  /** While something waits to be indexed. */
  readonly loading: () => Loading | undefined;
  /** Says that these articles, by id, may have been added, changed or removed. With none it goes on with what could not be read before. */
  readonly note: (ids: Iterable<string>) => void;
  /** Resolves once nothing waits, or what waits cannot be read at present. */
  readonly settled: () => Promise<void>;
  /** Ends the indexing. */
  readonly close: () => void;
};

export type OwnArticlesOptions = {
  readonly server: string;
  readonly store: Pick<ArticleStore, 'get'>;
  /** Told of an article that cannot be read from the store; it stays waiting. */
  readonly report: (error: unknown) => void;
  /** See `OpenArticles`. */
  readonly tidy: OpenArticles['tidy'];
  /** Told of an article whose text can no longer be read as one; it is left out. */
  readonly reportUnreadable: (id: string) => void;
};

/** An empty collection that follows the store: an article in each turn of the event loop, so that questions are answered meanwhile. */
export const createOwnArticles = ({
  server,
  store,
  report,
  reportUnreadable,
  tidy,
}: OwnArticlesOptions): OwnArticles => {
  const collection = collectionOf([], english, tidy);
  const revisions = new Map<string, number>();
  const waiting = new Set<string>();
  let read: string | undefined;
  let working: Promise<void> | undefined;
  let isTroubled = false;
  let isClosed = false;

  const take = (id: string): void => {
    revisions.delete(id);
    collection.remove(id);
  };

  const put = async (id: string): Promise<void> => {
    const stored = await store.get(server, id);
    if (stored === undefined) return take(id);
    if (isClosed || revisions.get(id) === stored.revision) return undefined;
    const article = asArticle(stored);
    take(id);
    if (article === undefined) return reportUnreadable(id);
    collection.add(article);
    revisions.set(id, stored.revision);
    return undefined;
  };

  const work = async (): Promise<void> => {
    for (const id of waiting) {
      if (isClosed) return;
      // Taken off first: what is noted while it is read is looked at again.
      waiting.delete(id);
      read = id;
      try {
        await put(id);
        isTroubled = false;
      } catch (error) {
        waiting.add(id);
        // It is tried again every few seconds; one line of the log is enough.
        if (!isTroubled) report(error);
        isTroubled = true;
        return;
      } finally {
        read = undefined;
      }
      await setImmediate();
    }
  };

  const begin = (): void => {
    if (working !== undefined || waiting.size === 0 || isClosed) return;
    working = work().finally(() => {
      working = undefined;
    });
  };

  return {
    collection,
    loading() {
      const outstanding = new Set(read === undefined ? waiting : [...waiting, read]);
      const coming = Array.from(outstanding).filter((id) => !revisions.has(id)).length;
      const indexed = collection.articles.length;
      return coming === 0 ? undefined : { indexed, total: indexed + coming };
    },
    note(ids) {
      for (const id of ids) waiting.add(id);
      begin();
    },
    async settled() {
      // More may have been noted while the last of it was indexed.
      for (let last = working; last !== undefined; last = working) await last;
    },
    close() {
      isClosed = true;
      waiting.clear();
    },
  };
};
