import type { Writable } from 'node:stream';
import { ModelError } from '../answering/model/model-error.ts';
import { FolderError } from '../corpus/folder-error.ts';
import type { Clock } from '../discord/clock.ts';
import type { Registry } from '../discord/registry.ts';
import type { PageFolders } from '../local/page-files.ts';
import { StoreError } from '../store/store-error.ts';
import type { UpkeepWorker } from '../retrieval/upkeep-tasks.ts';
import { DONE, WRONG_SETTINGS } from './exit-status.ts';
import type { FolderReader } from './folder-reader.ts';
import { createFolderNews, type FolderNews } from './folder-news.ts';
import { LOCAL_SERVER_ID } from './local-server-id.ts';
import type { StrayErrors } from './process-guard.ts';
import { openArticles, type OpenArticles } from './open-articles.ts';
import type { Keeping } from './open-keeping.ts';
import { createSayer } from './sayer.ts';
import { readSettings, type Settings } from './settings.ts';
import { watchArticles, type ArticleWatch } from './watch-articles.ts';

const LOCAL = '--local';

/** Everything `npm start` takes from outside. */
export type StartEnvironment = {
  /** What stands after `npm start --`. */
  readonly words: readonly string[];
  /** Such as `process.env`. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Folder of the articles where ARTICLES_DIR is not set. */
  readonly defaultArticles: string;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** The page of the channel in the browser. */
  readonly page: PageFolders;
  /** The commands; asked for once. */
  readonly registry: () => Promise<Registry>;
  readonly clock: Clock;
  /** Reads the articles' folder beside this thread. */
  readonly reader: FolderReader;
  /** Keeps large indexes in order, beside the thread that answers. */
  readonly upkeep: UpkeepWorker;
  /** Aborts when the channels are to end; asked for once, when they begin. */
  readonly stopSignal: () => AbortSignal;
  /** Where errors come up that nobody caught, such as `process`. */
  readonly strays: StrayErrors;
  /** Ends the process with a status other than 0 after a fault that cannot be mended. */
  readonly crash: () => void;
};

/** A guard of its own is enough for one process: the second channel has none. */
const UNGUARDED: StrayErrors = { on: () => undefined, off: () => undefined };

/** What is loaded while another thread reads the articles: discord.js and the database take as long. */
const loadParts = async ({ registry }: StartEnvironment) => {
  const [{ startDiscord }, { startLocal }, { openKeeping }, { openDataOfBot }, commands] = await Promise.all([
    import('./start-discord.ts'),
    import('./start-local.ts'),
    import('./open-keeping.ts'),
    import('../store/files/open-data.ts'),
    registry(),
  ]);
  return { startDiscord, startLocal, openKeeping, openDataOfBot, registry: commands };
};

type Parts = Awaited<ReturnType<typeof loadParts>>;

/** Answers on each channel until told to stop, or until one of them ends. */
const runChannels = async (
  settings: Settings,
  { startDiscord, startLocal, registry }: Parts,
  articles: OpenArticles,
  keeping: Keeping,
  { news, onReady }: { readonly news: FolderNews; readonly onReady: () => void },
  environment: StartEnvironment,
): Promise<number> => {
  const { words, page, stdout, stderr, clock, strays, crash } = environment;
  const { discord, local } = settings;
  const isLocal = discord === undefined || words.includes(LOCAL);
  const ending = new AbortController();
  const signal = AbortSignal.any([environment.stopSignal(), ending.signal]);
  signal.addEventListener('abort', () => void keeping.stopReading(), { once: true });
  const common = { articles, keeping, news, onReady, registry, stdout, stderr, clock, signal, crash };
  const channels: Promise<number>[] = [];
  if (discord !== undefined)
    channels.push(
      startDiscord({
        ...common,
        settings: discord,
        operations: settings,
        departures: { except: [LOCAL_SERVER_ID] },
        strays,
      }),
    );
  if (isLocal) {
    const operations = { ...settings, logLevel: local.logLevel };
    channels.push(
      startLocal({
        ...common,
        port: local.port,
        page,
        // One port for the metrics is enough: they are Discord's where the bot is there.
        operations: discord === undefined ? operations : { ...operations, monitoring: undefined },
        strays: discord === undefined ? strays : UNGUARDED,
      }),
    );
  }
  const ended = channels.map((channel) => channel.finally(() => ending.abort()));
  const statuses = await Promise.all(ended);
  return statuses.find((status) => status !== DONE) ?? DONE;
};

/** What servers keep. */
const openKeptData = (
  { data, keeping }: Settings,
  { openKeeping, openDataOfBot }: Parts,
  complain: (sentence: string) => void,
): Promise<Keeping> =>
  openKeeping({
    settings: keeping,
    openStore: (newId) => openDataOfBot({ folder: data, newId }),
    onFault: (error) => complain(`A thread that reads files has a fault: ${String(error)}`),
  });

const USAGE =
  '"npm start" takes nothing but "-- --local", which opens the channel in the browser beside Discord.';

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/**
 * `npm start`: reads the settings and the articles, then answers on Discord when there is a token, and in a browser when there is none or when
 * `--local` asks for it. It watches the articles' folder meanwhile.
 * @returns the exit status: 0, or 1 after a fault, or 2 when something has to be set right first, which it says in one sentence
 */
export const start = async (environment: StartEnvironment): Promise<number> => {
  const { variables, defaultArticles, stdout, stderr, clock } = environment;
  const { say, complain } = createSayer(stdout, stderr);
  if (environment.words.some((word) => word !== LOCAL)) {
    complain(USAGE);
    return WRONG_SETTINGS;
  }
  const read = readSettings(variables, defaultArticles);
  if (!read.ok) {
    complain(read.problem);
    return WRONG_SETTINGS;
  }
  const since = clock.now();
  let articles: OpenArticles;
  let parts: Parts;
  try {
    const opening = openArticles(read.settings.articles, () => clock.now(), {
      folder: read.settings.data,
      reader: environment.reader,
      worker: environment.upkeep,
      report: complain,
    });
    [articles, parts] = await Promise.all([opening, loadParts(environment)]);
  } catch (error) {
    if (!(error instanceof FolderError || error instanceof ModelError)) throw error;
    complain(error.message);
    return WRONG_SETTINGS;
  }
  let keeping: Keeping;
  try {
    keeping = await openKeptData(read.settings, parts, complain);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    complain(error.message);
    return WRONG_SETTINGS;
  }
  articles.problems.forEach(complain);
  const { collection, problems } = articles;
  say(`${counted(collection.count, 'article')}, ${counted(collection.size, 'sentence')}.`);
  const news = createFolderNews();
  let watch: ArticleWatch | undefined;
  /** Looking through a folder of 20,000 files takes a second; what changes before is noticed by its time. */
  const onReady = (): void => {
    watch ??= watchArticles({
      folder: read.settings.articles,
      collection,
      problems,
      since,
      clock,
      reader: environment.reader,
      onChange: news.tell,
      onTrouble: complain,
    });
  };
  try {
    return await runChannels(read.settings, parts, articles, keeping, { news, onReady }, environment);
  } finally {
    await watch?.close();
    await keeping.close();
    await environment.reader.close();
    await environment.upkeep.close();
  }
};
