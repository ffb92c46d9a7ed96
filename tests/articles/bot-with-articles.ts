import { randomBytes } from 'node:crypto';
import type { ImportsOptions } from '../../src/articles/importing/create-imports.ts';
import { textFacts } from '../../src/articles/importing/text-facts.ts';
import type { FileReading } from '../../src/articles/reading/reading-outcome.ts';
import { createForest } from '../../src/answering/model/forest.ts';
import { CLAIM_FEATURES } from '../../src/claims/deciding/claim-features.ts';
import type { ClaimForest, ClaimModel } from '../../src/claims/deciding/claim-model.ts';
import { readModels } from '../../src/answering/models.ts';
import type { Article } from '../../src/corpus/article.ts';
import { systemClock, type Clock } from '../../src/discord/clock.ts';
import type { Logger } from '../../src/discord/logger.ts';
import { openEngines, type OpenEngines } from '../../src/main/engines/open-engines.ts';
import { collectionOf } from '../../src/retrieval/collection-of.ts';
import { newArticleId } from '../../src/store/article-id.ts';
import { MEMORY } from '../../src/store/sqlite/connection.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { english } from '../../src/text/english/english.ts';
import path from 'node:path';
import { libraryOf } from '../discord/newsroom.ts';
import { runBot, type BotParts, type RunningBot } from '../discord/running-bot.ts';

const MODELS = path.join(import.meta.dirname, '../../models');

/** The same for every sentence. @param probability 0–1 */
const alwaysAt = (probability: number): ClaimForest => ({
  forest: createForest({
    featureCount: CLAIM_FEATURES.length,
    base: 0,
    leafCounts: new Uint8Array(),
    splitFeatures: new Uint16Array(),
    splitThresholds: new Float32Array(),
    leftLeaves: new Uint8Array(),
    leafValues: new Float64Array(),
  }),
  calibration: { scores: [0], probabilities: [probability] },
});

/** Takes a claim for borne out by whatever bears on it: what is looked at here is whose sentences are shown. */
const EASILY_CONVINCED: ClaimModel = { supported: alwaysAt(0.9), contradicted: alwaysAt(0.1) };

/** Takes whatever comes for a text in UTF-8. */
export const plainReading: Pick<FileReading, 'readUpload'> = {
  readUpload: (bytes) =>
    Promise.resolve({
      kind: 'read',
      text: Buffer.from(bytes).toString('utf8'),
      mediaType: 'text/plain',
      notes: [],
    }),
};

/** Words that two texts share, as a share of all their words; the sketch holds a number for each word. */
const plainLikeness: Pick<ImportsOptions, 'factsOf' | 'likeness'> = {
  factsOf: async (handedIn) => {
    const facts = textFacts(handedIn);
    const sketch = Uint32Array.from(new Set(handedIn.text.split(/\s+/)), (word) =>
      Buffer.from(word.padEnd(4)).readUInt32LE(0),
    ).toSorted();
    return facts.ok ? { ...facts, sketch } : facts;
  },
  likeness: {
    similarity: (one, other) => {
      const shared = one.filter((word) => other.includes(word)).length;
      return shared / (one.length + other.length - shared);
    },
    least: 0.8,
  },
};

const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export const memoryStore = (): Promise<Store> =>
  openSqliteStore({ file: MEMORY, newId: () => newArticleId(randomBytes) });

export type ServerBotParts = Pick<
  BotParts,
  'loopback' | 'discord' | 'registry' | 'messageContent' | 'limits'
> & {
  readonly shipped: readonly Article[];
  readonly store: Store;
  readonly logger?: Logger;
  readonly clock?: Clock;
  /** Whether open questions are tried again, and who watches them is told, in the background; not unless given. */
  readonly triesAgain?: boolean;
  /** Most that a server may keep. */
  readonly keeps?: ImportsOptions['limits'];
} & Partial<Pick<ImportsOptions, 'fromLink' | 'reading'>>;

export type EngineParts = Pick<
  ServerBotParts,
  'shipped' | 'store' | 'logger' | 'clock' | 'keeps' | 'fromLink' | 'reading'
>;

/** Real engines over shipped articles and those that servers keep in the store. */
export const openServerEngines = async (
  { shipped, store, logger = SILENT, clock = systemClock, ...parts }: EngineParts,
  signal: AbortSignal,
): Promise<OpenEngines> => {
  const collection = collectionOf(shipped, english);
  return openEngines({
    articles: {
      collection,
      models: await readModels(MODELS),
      claimModel: EASILY_CONVINCED,
      tidy: undefined,
      article: collection.article,
      answerer: { ask: unasked, search: unasked },
      claims: { check: unasked, checkText: unasked },
      conversations: { ask: unasked, takeUp: unasked },
      problems: [],
    },
    keeping: {
      store,
      reading: parts.reading ?? plainReading,
      ...plainLikeness,
      limits: parts.keeps ?? { articles: 100, bytes: 1_000_000 },
      fromLink: parts.fromLink,
      stopReading: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
    clock,
    logger,
    signal,
  });
};

export type ServerBot = RunningBot & { readonly engines: OpenEngines };

const unasked = (): never => {
  throw new Error('The engines are asked instead.');
};

/** The bot with real engines: shipped articles, and those that servers keep in the store. */
export const runServerBot = async (parts: ServerBotParts): Promise<ServerBot> => {
  const ending = new AbortController();
  const engines = await openServerEngines(parts, ending.signal);
  const bot = await runBot({
    ...parts,
    library: libraryOf(...parts.shipped),
    conversations: { ask: unasked, takeUp: unasked },
    engineOf: engines.engineOf,
    deskOf: engines.deskOf,
    notebookOf: engines.notebookOf,
    privacyOf: engines.privacyOf,
  });
  if (parts.triesAgain === true && bot.client.isReady()) engines.online(bot.client);
  const end = async (): Promise<void> => {
    ending.abort();
    await engines.close();
  };
  return {
    ...bot,
    engines,
    async leave() {
      await bot.leave();
      await end();
    },
    async stop() {
      await bot.stop();
      await end();
    },
  };
};
