import type { HandedIn, TextFacts } from '../../articles/importing/text-facts.ts';
import { createTaskThread } from '../../retrieval/task-thread.ts';
import type { StoredArticle } from '../../store/article-store.ts';
import type { BuilderOutcome, BuilderTask, BuiltArticles } from './build-articles.ts';

/** Reads and indexes articles elsewhere, while questions are answered here. Both reject when the thread falls over. */
export interface ArticleBuilder {
  readonly build: (kept: readonly StoredArticle[]) => Promise<BuiltArticles>;
  readonly readFacts: (handedIn: HandedIn) => Promise<TextFacts>;
  readonly close: () => Promise<void>;
}

/** Milliseconds without work after which the thread gives its 40 MB back. */
const IDLE = 30_000;

/** In a build the compiled module stands beside this one. */
const BESIDE = new URL('builder-thread.js', import.meta.url);

const wrongTask = (): Error =>
  new Error('The thread for indexing did another task than it was given: this is a fault of ours.');

/** @param program the compiled `builder-thread.ts` */
export const createArticleBuilder = (program: string | URL = BESIDE): ArticleBuilder => {
  const { run, close } = createTaskThread<BuilderTask, BuilderOutcome>({
    program,
    purpose: 'indexing',
    idle: IDLE,
  });
  return {
    async build(kept) {
      const outcome = await run({ do: 'build', kept });
      if (outcome.did === 'build') return outcome.built;
      throw wrongTask();
    },
    async readFacts(handedIn) {
      const outcome = await run({ do: 'facts', ...handedIn });
      if (outcome.did === 'facts') return outcome.facts;
      throw wrongTask();
    },
    close,
  };
};
