import type { Readable, Writable } from 'node:stream';
import { runTerminal } from '../cli/terminal.ts';
import type { Clock } from '../discord/clock.ts';
import { connectionProblem } from '../discord/connection-problem.ts';
import { createLibrary } from '../discord/library.ts';
import type { Registry } from '../discord/registry.ts';
import { createLogger } from './log.ts';
import { openArticles, type OpenArticles } from './open-articles.ts';
import { runDiscord } from './run-discord.ts';
import { readSettings, type DiscordSettings } from './settings.ts';

/** Exit statuses: ended as asked; ended by a fault; not begun, because something has to be set right first. */
const DONE = 0;
const FAULT = 1;
const WRONG_SETTINGS = 2;

/** Everything `npm start` takes from outside. */
export type StartEnvironment = {
  /** Such as `process.env`. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Folder of the articles where ARTICLES_DIR is not set. */
  readonly defaultArticles: string;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  readonly registry: Registry;
  readonly clock: Clock;
  /** Aborts when the Discord channel is to end; asked for once, when that channel begins. */
  readonly stopSignal: () => AbortSignal;
};

const NO_TERMINAL =
  'DISCORD_TOKEN is not set and there is no terminal to ask at; set DISCORD_TOKEN (see .env.example), or ask with `npm run footnote -- ask "…"`.';

const startTerminal = async (
  { collection, conversations }: OpenArticles,
  { stdin, stdout, variables }: StartEnvironment,
): Promise<number> => {
  await runTerminal({
    conversations,
    article: collection.article,
    counts: { articles: collection.articles.length, sentences: collection.size },
    input: stdin,
    output: stdout,
    columns: () => (stdout.isTTY === true ? stdout.columns : undefined),
    // An empty NO_COLOR counts as not set: https://no-color.org
    colours: (variables['NO_COLOR'] ?? '') === '',
  });
  return DONE;
};

const startDiscord = async (
  settings: DiscordSettings,
  { collection, answerer, conversations }: OpenArticles,
  { stdout, stderr, registry, clock, stopSignal }: StartEnvironment,
): Promise<number> => {
  const say = (line: string): void => {
    stdout.write(`${line}\n`);
  };
  const logger = createLogger(stderr, [settings.token]);
  const library = createLibrary(() => collection.articles);
  const context = { answerer, conversations, library, clock, logger, commands: registry.data };
  say(`${collection.articles.length} articles, ${collection.size} sentences.`);
  try {
    const ended = await runDiscord({ settings, registry, context, say, signal: stopSignal() });
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

/**
 * `npm start`: reads the settings and the articles, then answers on Discord when there is a token, else at the terminal.
 * @returns the exit status: 0, or 1 after a fault, or 2 when something has to be set right first, which it says in one sentence
 */
export const start = async (environment: StartEnvironment): Promise<number> => {
  const { variables, defaultArticles, stdin, stderr, clock } = environment;
  const complain = (message: string): void => {
    stderr.write(`footnote: ${message}\n`);
  };
  const read = readSettings(variables, defaultArticles);
  if (!read.ok) {
    complain(read.problem);
    return WRONG_SETTINGS;
  }
  const { articles, discord } = read.settings;
  if (discord === undefined && stdin.isTTY !== true) {
    complain(NO_TERMINAL);
    return WRONG_SETTINGS;
  }
  let opened: OpenArticles;
  try {
    opened = await openArticles(articles, () => clock.now());
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return WRONG_SETTINGS;
  }
  opened.problems.forEach(complain);
  if (opened.collection.articles.length === 0) {
    complain(`no file in "${articles}" could be read as an article; set ARTICLES_DIR to another folder.`);
    return WRONG_SETTINGS;
  }
  return discord === undefined
    ? startTerminal(opened, environment)
    : startDiscord(discord, opened, environment);
};
