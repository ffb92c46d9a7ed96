import type { Writable } from 'node:stream';
import type { Clock } from '../discord/clock.ts';
import { connectionProblem } from '../discord/connection-problem.ts';
import { createLibrary } from '../discord/library.ts';
import type { Registry } from '../discord/registry.ts';
import { DONE, FAULT, WRONG_SETTINGS } from './exit-status.ts';
import { createLogger } from './log.ts';
import type { OpenArticles } from './open-articles.ts';
import { runDiscord } from './run-discord.ts';
import type { DiscordSettings } from './settings.ts';

/** What the Discord channel takes from outside. */
export type DiscordChannel = {
  readonly settings: DiscordSettings;
  readonly articles: OpenArticles;
  readonly registry: Registry;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly clock: Clock;
  /** Ends the channel. */
  readonly signal: AbortSignal;
};

/** Answers on Discord until told to stop. @returns the exit status; what has to be set right is said in one sentence */
export const startDiscord = async (channel: DiscordChannel): Promise<number> => {
  const { settings, registry, stdout, stderr, clock, signal } = channel;
  const { collection, answerer, conversations } = channel.articles;
  const say = (line: string): void => {
    stdout.write(`${line}\n`);
  };
  const logger = createLogger(stderr, [settings.token]);
  const library = createLibrary(() => collection.articles);
  const context = { answerer, conversations, library, clock, logger, commands: registry.data };
  say(`${collection.articles.length} articles, ${collection.size} sentences.`);
  try {
    const ended = await runDiscord({ settings, registry, context, say, signal });
    if (ended === undefined) return DONE;
    stderr.write(`footnote: ${ended}\n`);
    return FAULT;
  } catch (error) {
    const problem = connectionProblem(error);
    if (problem !== undefined) {
      stderr.write(`footnote: ${problem}\n`);
      return WRONG_SETTINGS;
    }
    logger.error('The bot could not be started.', { error });
    return FAULT;
  }
};
