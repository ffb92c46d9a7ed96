import type { ArticleDesk } from '../../articles/importing/article-desk.ts';
import { createImports } from '../../articles/importing/create-imports.ts';
import type { Clock } from '../../discord/clock.ts';
import { createEarlierQuestions } from '../../discord/earlier-questions.ts';
import type { Engine, EngineOf } from '../../discord/engine.ts';
import type { Logger } from '../../discord/logger.ts';
import { createNotebookDesk, type NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { Keeping } from '../open-keeping.ts';
import type { OpenArticles } from '../open-articles.ts';
import { createEngine } from './create-engine.ts';
import { createServerEngines } from './server-engines.ts';

export type OpenEnginesOptions = {
  readonly articles: OpenArticles;
  /** What servers keep; `undefined` where they keep nothing. */
  readonly keeping: Keeping | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
};

export type OpenEngines = {
  /** What answers in direct conversations, and in servers without articles of their own. */
  readonly common: Engine;
  readonly engineOf: EngineOf;
  readonly deskOf: ((guildId: string) => ArticleDesk) | undefined;
  readonly notebookOf: ((guildId: string) => NotebookDesk) | undefined;
  /** Says that a server's articles are to be read in again. */
  readonly forget: (server: string) => void;
  /** What is indexed at present. */
  readonly size: () => { readonly articles: number; readonly sentences: number };
  /** Takes in nothing more; resolves once what is under way is on the disk. */
  readonly close: () => Promise<void>;
};

/** What a bot answers from: the articles that come with it, and those that servers keep. */
export const openEngines = async (options: OpenEnginesOptions): Promise<OpenEngines> => {
  const { articles, keeping, clock, logger, signal } = options;
  const { collection, models, claimModel, tidy } = articles;
  const parts = { models, claimModel, earlier: createEarlierQuestions(), now: () => clock.now(), signal };
  const common = createEngine({ shipped: collection, own: undefined, loading: () => undefined }, parts);
  if (keeping === undefined)
    return {
      common,
      engineOf: () => Promise.resolve(common),
      deskOf: undefined,
      notebookOf: undefined,
      forget: () => undefined,
      size: () => ({ articles: collection.articles.length, sentences: collection.size }),
      close: () => Promise.resolve(),
    };
  const report = (error: unknown): void => {
    logger.error('The store could not do something.', { error });
  };
  const engines = await createServerEngines({
    shipped: collection,
    common,
    store: keeping.store,
    tidy,
    parts,
    clock,
    report,
    reportUnreadable: (server, article) => {
      logger.warn('An article can no longer be read and is left out.', { server, article });
    },
  });
  const imports = createImports({
    ...keeping,
    now: () => clock.now(),
    onArticles: engines.refresh,
    onSettings: engines.forget,
    report,
  });
  return {
    common,
    engineOf: engines.engineOf,
    deskOf: imports.deskOf,
    notebookOf: (server) => createNotebookDesk(keeping.store, server),
    forget: engines.forget,
    size: engines.size,
    async close() {
      await imports.close();
      engines.close();
    },
  };
};
