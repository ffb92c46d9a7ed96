import { createTaskThread } from '../../retrieval/task-thread.ts';
import type { StoredArticle } from '../../store/article-store.ts';
import type { BuiltArticles } from './build-articles.ts';

/** Reads and indexes kept articles elsewhere, while questions are answered here. */
export interface ArticleBuilder {
  /** Rejects when the thread falls over. */
  readonly build: (kept: readonly StoredArticle[]) => Promise<BuiltArticles>;
  readonly close: () => Promise<void>;
}

/** Milliseconds without work after which the thread gives its 40 MB back. */
const IDLE = 30_000;

/** In a build the compiled module stands beside this one. */
const BESIDE = new URL('builder-thread.js', import.meta.url);

/** @param program the compiled `builder-thread.ts` */
export const createArticleBuilder = (program: string | URL = BESIDE): ArticleBuilder => {
  const { run, close } = createTaskThread<readonly StoredArticle[], BuiltArticles>({
    program,
    purpose: 'indexing',
    idle: IDLE,
  });
  return { build: (kept) => run(kept), close };
};
