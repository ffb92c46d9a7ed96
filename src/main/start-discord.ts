import type { Writable } from 'node:stream';
import type { Client } from 'discord.js';
import type { Clock } from '../discord/clock.ts';
import { contextIn, type CommandContext } from '../discord/command.ts';
import { connectionProblem } from '../discord/connection-problem.ts';
import { followServers, serversOf } from '../discord/follow-servers.ts';
import type { Registry } from '../discord/registry.ts';
import { createDepartures, type Departures } from './departures.ts';
import { openEngines } from './engines/open-engines.ts';
import { DONE, FAULT, WRONG_SETTINGS } from './exit-status.ts';
import { createLogger } from './log.ts';
import { MonitoringError } from './monitoring-error.ts';
import { changeLines } from './folder-change.ts';
import type { FolderNews } from './folder-news.ts';
import type { OpenArticles } from './open-articles.ts';
import type { Keeping } from './open-keeping.ts';
import { openOperations, type OperationsSettings } from './open-operations.ts';
import { guardProcess, type StrayErrors } from './process-guard.ts';
import { createRedactor } from './redact.ts';
import { runDiscord } from './run-discord.ts';
import type { DiscordSettings } from './settings.ts';
import { inTurns } from './in-turns.ts';
import { warmUp } from './warm-up.ts';

/** Questions to offer that are looked for at start: more than Discord lists at once. */
const LIKELY_QUESTIONS = 40;

/** What the Discord channel takes from outside. */
export type DiscordChannel = {
  readonly settings: DiscordSettings;
  readonly operations: OperationsSettings;
  readonly articles: OpenArticles;
  /** What servers keep; nothing unless given. */
  readonly keeping?: Keeping | undefined;
  /**
   * Given where what a server keeps is to be removed some time after the bot has left it; with the servers that are kept here too and are none of this
   * Discord's.
   */
  readonly departures?: { readonly except: readonly string[] } | undefined;
  /** What becomes of the articles' folder; it is logged. */
  readonly news: FolderNews;
  readonly registry: Registry;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly clock: Clock;
  /** Whether the lines that say that it is online are left out: another one says so. */
  readonly isQuiet?: boolean;
  /** Told once, when the bot is online, with what it answers from. */
  readonly onOnline?: (client: Client<true>, context: CommandContext) => void;
  /** Told after that: from now on there is time for what nobody waits for. */
  readonly onReady?: (() => void) | undefined;
  /** Ends the channel. */
  readonly signal: AbortSignal;
  readonly strays: StrayErrors;
  /** Ends the process with a status other than 0 after a fault that cannot be mended. */
  readonly crash: () => void;
};

/** Answers on Discord until told to stop. @returns the exit status; what has to be set right is said in one sentence */
export const startDiscord = async (channel: DiscordChannel): Promise<number> => {
  const { settings, operations, registry, stdout, stderr, clock, signal } = channel;
  const say = (line: string): void => {
    stdout.write(`${line}\n`);
  };
  const redact = createRedactor([settings.token]);
  const complain = (sentence: string): void => {
    stderr.write(`footnote: ${redact(sentence)}\n`);
  };
  const logger = createLogger(stderr, { secrets: [settings.token], level: operations.logLevel });
  const { articles, keeping } = channel;
  const engines = await openEngines({ articles, keeping, clock, logger, signal });
  const { common, engineOf, deskOf, notebookOf, privacyOf, size } = engines;
  const bot = { engineOf, deskOf, notebookOf, privacyOf, clock, logger, commands: registry.data };
  const context = await contextIn(null, bot);
  /** What nobody waits for: it takes longer than all else at a start, and is done while people read that the bot is online. */
  const prepare = async (): Promise<void> => {
    try {
      await warmUp(articles.collection, common, signal);
      await inTurns(common.library.preparing(), signal);
      // Whoever types or asks for help early gets those that are known by then.
      await common.suggestions.likely.atLeast(LIKELY_QUESTIONS);
    } catch (error) {
      logger.error('What is made ready at a start could not be.', { error });
    }
  };
  const unlisten = channel.news.listen((change) => {
    for (const line of changeLines({ ...change, problems: [] }, (text) => text)) logger.info(line);
    for (const { message } of change.problems) logger.warn(message);
    engines.noteShipped();
  });
  let departures: Departures | undefined;
  const followDepartures = (client: Client<true>): void => {
    if (keeping === undefined || channel.departures === undefined) return;
    departures = createDepartures({
      privacy: keeping.store.privacy,
      present: () => serversOf(client),
      except: channel.departures.except,
      onRemoved: engines.forget,
      clock,
      logger,
    });
    followServers(client, departures);
  };
  const unguard = guardProcess(channel.strays, logger, channel.crash);
  try {
    const ended = await runDiscord({
      settings,
      registry,
      context: bot,
      operate: (client) => openOperations(client, { settings: operations, size, logger, say, signal }),
      say: channel.isQuiet === true ? () => undefined : say,
      onOnline: (client) => {
        engines.online(client);
        followDepartures(client);
        channel.onOnline?.(client, context);
        channel.onReady?.();
        void prepare();
      },
      signal,
    });
    if (ended === 'stopped') return DONE;
    complain(ended.sentence);
    return ended.isOfSettings ? WRONG_SETTINGS : FAULT;
  } catch (error) {
    const problem = error instanceof MonitoringError ? error.message : connectionProblem(error);
    if (problem !== undefined) {
      complain(problem);
      return WRONG_SETTINGS;
    }
    logger.error('The bot could not be started.', { error });
    complain('The bot could not be started; the log has the error, unless LOG_LEVEL is silent.');
    return FAULT;
  } finally {
    unlisten();
    unguard();
    await departures?.close();
    await engines.close();
  }
};
