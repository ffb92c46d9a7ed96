import type { Readable, Writable } from 'node:stream';
import { printableLine } from '../cli/printable.ts';
import { isColourUnwanted } from '../cli/style.ts';
import { runTerminal } from '../cli/terminal.ts';
import { FolderError } from '../corpus/folder-error.ts';
import type { Clock } from '../discord/clock.ts';
import type { Registry } from '../discord/registry.ts';
import { DONE, WRONG_SETTINGS } from './exit-status.ts';
import { openArticles, type OpenArticles } from './open-articles.ts';
import { readSettings, type DiscordSettings } from './settings.ts';

/** Everything `npm start` takes from outside. */
export type StartEnvironment = {
  /** Such as `process.env`. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Folder of the articles where ARTICLES_DIR is not set. */
  readonly defaultArticles: string;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  /** The commands; asked for once, when the Discord channel begins. */
  readonly registry: () => Promise<Registry>;
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
    colours: !isColourUnwanted(variables),
  });
  return DONE;
};

/** Loads discord.js only when it is needed: it takes longer than reading the articles. */
const loadDiscord = async (
  settings: DiscordSettings,
  articles: OpenArticles,
  { stdout, stderr, registry, clock, stopSignal }: StartEnvironment,
): Promise<number> => {
  const [{ startDiscord }, commands] = await Promise.all([import('./start-discord.ts'), registry()]);
  return startDiscord({
    settings,
    articles,
    registry: commands,
    stdout,
    stderr,
    clock,
    signal: stopSignal(),
  });
};

/**
 * `npm start`: reads the settings and the articles, then answers on Discord when there is a token, else at the terminal.
 * @returns the exit status: 0, or 1 after a fault, or 2 when something has to be set right first, which it says in one sentence
 */
export const start = async (environment: StartEnvironment): Promise<number> => {
  const { variables, defaultArticles, stdin, stderr, clock } = environment;
  const complain = (message: string): void => {
    stderr.write(`footnote: ${printableLine(message)}\n`);
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
    if (!(error instanceof FolderError)) throw error;
    complain(error.message);
    return WRONG_SETTINGS;
  }
  opened.problems.forEach(complain);
  return discord === undefined
    ? startTerminal(opened, environment)
    : loadDiscord(discord, opened, environment);
};
