import { setImmediate } from 'node:timers/promises';
import type { Loading } from '../../discord/engine.ts';
import { collectionOf } from '../../retrieval/collection-of.ts';
import type { SegmentedCollection } from '../../retrieval/segmented-collection.ts';
import type { ArticleStore, StoredArticle } from '../../store/article-store.ts';
import { elsewhereOrHere, LONG, MANY } from '../elsewhere.ts';
import type { OpenArticles } from '../open-articles.ts';
import { english } from '../../text/english/english.ts';
import type { ArticleBuilder } from './article-builder.ts';
import { buildArticles, type BuiltArticles } from './build-articles.ts';

/** The articles of one server, indexed as the store has them. */
export type OwnArticles = {
  readonly collection: SegmentedCollection;
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
  /** Reads and indexes where many articles wait, or a long one; without it all is done in this thread. */
  readonly builder: Pick<ArticleBuilder, 'build'> | undefined;
  /** Told of an article that cannot be read from the store; it stays waiting. */
  readonly report: (error: unknown) => void;
  /** See `OpenArticles`. */
  readonly tidy: OpenArticles['tidy'];
  /** Told of an article whose text can no longer be read as one; it is left out. */
  readonly reportUnreadable: (id: string) => void;
};

/** Articles, and units of their texts together, that are built at once: some tenths of a second, after which they can be found. */
const BATCH = { articles: 64, text: 500_000 };

const lengthOf = (kept: readonly StoredArticle[]): number =>
  kept.reduce((sum, { text }) => sum + text.length, 0);

/** An empty collection that follows the store: in parts, with the event loop going on between them, so that questions are answered meanwhile. */
export const createOwnArticles = ({
  server,
  store,
  builder,
  report,
  reportUnreadable,
  tidy,
}: OwnArticlesOptions): OwnArticles => {
  const collection = collectionOf([], english, tidy);
  const revisions = new Map<string, number>();
  const waiting = new Set<string>();
  /** What is being read: taken off what waits first, so that what is noted meanwhile is looked at again. */
  const reading = new Set<string>();
  let working: Promise<void> | undefined;
  let isTroubled = false;
  let isClosed = false;

  const take = (id: string): void => {
    revisions.delete(id);
    collection.remove(id);
  };

  /** What the store has of the next that wait, as far as it is news; what is gone from it is taken out. */
  const readNext = async (): Promise<readonly StoredArticle[]> => {
    const most = builder === undefined || waiting.size < MANY ? 1 : BATCH.articles;
    const news: StoredArticle[] = [];
    for (const id of waiting) {
      if (isClosed || reading.size >= most || lengthOf(news) >= BATCH.text) break;
      waiting.delete(id);
      reading.add(id);
      const stored = await store.get(server, id);
      if (stored === undefined) take(id);
      else if (revisions.get(id) !== stored.revision) news.push(stored);
    }
    return news;
  };

  const build = async (news: readonly StoredArticle[]): Promise<BuiltArticles> => {
    const here = () => buildArticles(news);
    if (builder === undefined || (news.length === 1 && lengthOf(news) < LONG)) return here();
    return elsewhereOrHere(() => builder.build(news), here, report);
  };

  const put = async (news: readonly StoredArticle[]): Promise<void> => {
    if (news.length === 0 || isClosed) return;
    const { columns, read, unreadable } = await build(news);
    if (isClosed) return;
    // All in one turn: nobody is answered from a server without an article that was only changed.
    for (const { id } of news) take(id);
    if (columns !== undefined) collection.attach(columns);
    const built = new Set(read);
    for (const { id, revision } of news) if (built.has(id)) revisions.set(id, revision);
    for (const id of unreadable) reportUnreadable(id);
  };

  const work = async (): Promise<void> => {
    while (waiting.size > 0) {
      try {
        await put(await readNext());
        isTroubled = false;
      } catch (error) {
        for (const id of reading) waiting.add(id);
        // It is tried again every few seconds; one line of the log is enough.
        if (!isTroubled) report(error);
        isTroubled = true;
        return;
      } finally {
        reading.clear();
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
      const outstanding = new Set([...waiting, ...reading]);
      const coming = Array.from(outstanding).filter((id) => !revisions.has(id)).length;
      return coming === 0 ? undefined : { indexed: revisions.size, total: revisions.size + coming };
    },
    note(ids) {
      if (isClosed) return;
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
