import { Events, type Client } from 'discord.js';
import type { ArticleDesk } from '../../articles/importing/article-desk.ts';
import { createImports } from '../../articles/importing/create-imports.ts';
import type { Clock } from '../../discord/clock.ts';
import { contextIn } from '../../discord/command.ts';
import { createEarlierQuestions } from '../../discord/earlier-questions.ts';
import type { Engine, EngineOf } from '../../discord/engine.ts';
import { tellWatcher } from '../../discord/gaps/tell-watcher.ts';
import { createLibrary } from '../../discord/library.ts';
import type { Logger } from '../../discord/logger.ts';
import type { PersonalPrivacy } from '../../discord/privacy/personal-privacy.ts';
import { createNotebookDesk, type NotebookDesk } from '../../notebook/notebook-desk.ts';
import { createGapUpkeep } from '../gaps/gap-upkeep.ts';
import { createKeptGaps } from '../gaps/kept-gaps.ts';
import type { Keeping } from '../open-keeping.ts';
import type { OpenArticles } from '../open-articles.ts';
import { createEngine } from './create-engine.ts';
import { privacyIn } from './privacy-in.ts';
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
  readonly privacyOf: ((guildId: string | null) => PersonalPrivacy) | undefined;
  /** Says that a server's articles are to be read in again. */
  readonly forget: (server: string) => void;
  /** Says that the articles that come with the bot have changed. */
  readonly noteShipped: () => void;
  /** Told when the bot is online: from then on open questions are tried again when articles change, and who watches them is told. */
  readonly online: (client: Client<true>) => void;
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
  const shipped = { collection, library: createLibrary(collection) };
  const common = createEngine({ shipped, own: undefined, loading: () => undefined }, parts);
  if (keeping === undefined)
    return {
      common,
      engineOf: () => Promise.resolve(common),
      deskOf: undefined,
      notebookOf: undefined,
      privacyOf: undefined,
      forget: () => undefined,
      noteShipped: () => undefined,
      online: () => undefined,
      size: () => ({ articles: collection.count, sentences: collection.size }),
      close: () => Promise.resolve(),
    };
  const report = (error: unknown): void => {
    logger.error('The store could not do something.', { error });
  };
  const engines = await createServerEngines({
    shipped,
    common,
    store: keeping.store,
    tidy,
    builder: keeping.builder,
    parts,
    clock,
    onChange: (server) => upkeep.note(server),
    report,
    reportUnreadable: (server, article) => {
      logger.warn('An article can no longer be read and is left out.', { server, article });
    },
  });
  const gaps = createKeptGaps({
    gaps: keeping.store.gaps,
    report,
    onSolved: (server) => upkeep.noteSolved(server),
  });
  const upkeep = createGapUpkeep({ gaps, engineOf: engines.engineOf, clock, report });
  const imports = createImports({
    ...keeping,
    now: () => clock.now(),
    onArticles: engines.refresh,
    onSettings: (server) => {
      engines.forget(server);
      // The articles that come with the bot may be asked from now on.
      upkeep.note(server);
    },
    report,
  });
  const { engineOf } = engines;
  const { deskOf } = imports;
  const notebookOf = (server: string) => createNotebookDesk({ ...keeping.store, gaps }, server);
  const bot = { engineOf, deskOf, notebookOf, clock, logger, commands: [] };
  const contextOf = (server: string) => contextIn(server, bot);
  return {
    common,
    engineOf,
    deskOf,
    notebookOf,
    privacyOf: privacyIn(keeping.store.privacy, { earlier: parts.earlier, forgetTalks: engines.forgetTalks }),
    forget: engines.forget,
    noteShipped: () => upkeep.note(),
    online(client) {
      const telling = { client, contextOf, logger };
      upkeep.begin({
        servers: () => Array.from(client.guilds.cache.keys()),
        tell: (server, news) => tellWatcher(server, news, telling),
      });
      // A server that the bot came into, or that was out of reach at the start.
      client.on(Events.GuildCreate, ({ id }) => upkeep.note(id));
      client.on(Events.GuildAvailable, ({ id }) => upkeep.note(id));
    },
    size: engines.size,
    async close() {
      await imports.close();
      await upkeep.close();
      engines.close();
    },
  };
};
