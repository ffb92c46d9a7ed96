import { asArticle } from '../../articles/as-article.ts';
import { textFacts, type HandedIn, type TextFacts } from '../../articles/importing/text-facts.ts';
import { createFlexSearchIndex } from '../../indexing/flexsearch.ts';
import { buildSegment } from '../../retrieval/build-segment.ts';
import type { SegmentColumns } from '../../retrieval/segment-columns.ts';
import { shareColumns } from '../../retrieval/share-columns.ts';
import type { StoredArticle } from '../../store/article-store.ts';
import { english } from '../../text/english/english.ts';

/** Kept articles, read and indexed, ready to be put into a collection. */
export type BuiltArticles = {
  /** `undefined` when none could be read. */
  readonly columns: SegmentColumns | undefined;
  /** Ids of those in the columns, and of those whose text can no longer be read as an article. */
  readonly read: readonly string[];
  readonly unreadable: readonly string[];
};

/** Reads kept articles and indexes them together; needs nothing but them, so that any thread can do it. Their ids are distinct. */
export const buildArticles = (kept: readonly StoredArticle[]): BuiltArticles => {
  const articles = kept.flatMap((one) => asArticle(one) ?? []);
  const read = new Set(articles.map(({ id }) => id));
  return {
    columns:
      articles.length === 0
        ? undefined
        : shareColumns(buildSegment(articles, english, createFlexSearchIndex)),
    read: Array.from(read),
    unreadable: kept.map(({ id }) => id).filter((id) => !read.has(id)),
  };
};

/** What the thread for articles is asked to do. */
export type BuilderTask =
  | { readonly do: 'build'; readonly kept: readonly StoredArticle[] }
  | ({ readonly do: 'facts' } & HandedIn);

export type BuilderOutcome =
  | { readonly did: 'build'; readonly built: BuiltArticles }
  | { readonly did: 'facts'; readonly facts: TextFacts };

/** Does a task in this thread. */
export const doBuilderTask = (task: BuilderTask): BuilderOutcome =>
  task.do === 'build'
    ? { did: 'build', built: buildArticles(task.kept) }
    : { did: 'facts', facts: textFacts(task) };
