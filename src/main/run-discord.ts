import { Events, type Client } from 'discord.js';
import type { BotContext } from '../discord/command.ts';
import { fetchApplicationId } from '../discord/application.ts';
import { attachBot } from '../discord/bot.ts';
import { createClient } from '../discord/client.ts';
import { closeProblem, type CloseProblem } from '../discord/connection-problem.ts';
import { createCommandStore, describeRegistration, registerCommands } from '../discord/register.ts';
import type { Registry } from '../discord/registry.ts';
import type { OpenOperations } from './open-operations.ts';
import type { DiscordSettings } from './settings.ts';

/** Registers the commands where the settings say and tells what was done, as one sentence. Rejects as discord.js does. */
export const register = async (
  rest: Client['rest'],
  { guildId }: DiscordSettings,
  registry: Registry,
): Promise<string> => {
  const store = createCommandStore(rest, await fetchApplicationId(rest), guildId);
  const done = describeRegistration(await registerCommands(store, registry.data));
  return `Commands ${guildId === undefined ? 'for all servers' : `of server ${guildId}`}: ${done}.`;
};

/** How a run ended: it was told to, or Discord closed the connection for good. */
export type RunEnd = 'stopped' | CloseProblem;

/** Resolves when Discord closes the connection for good, which discord.js does not mend. */
const closedForGood = (client: Client): Promise<CloseProblem> =>
  new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve(closeProblem(code));
    });
  });

const aborted = (signal: AbortSignal): Promise<'stopped'> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve('stopped');
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });

const HEARS_THREADS =
  'It answers commands, mentions, replies and direct messages, and whatever is written in the threads it opened.';
const HEARS_MENTIONS =
  'It answers commands, mentions, replies and direct messages; in its threads only when it is mentioned or replied to, unless MESSAGE_CONTENT_INTENT is true.';

export type DiscordRun = {
  readonly settings: DiscordSettings;
  readonly registry: Registry;
  readonly context: BotContext;
  /** Opens what the bot is watched by; rejects when it can't be opened. */
  readonly operate: (client: Client) => Promise<OpenOperations>;
  /** Tells the operator something, a line at a time. */
  readonly say: (line: string) => void;
  /** Told once, when the bot is online. */
  readonly onOnline?: ((client: Client<true>) => void) | undefined;
  /** Ends the run. */
  readonly signal: AbortSignal;
};

/**
 * Registers the commands, logs in and answers until `signal` says to stop; then finishes what is under way. Resolves to how it
 * ended. Rejects as discord.js does when it cannot begin.
 */
export const runDiscord = async ({
  settings,
  registry,
  context,
  operate,
  say,
  onOnline,
  signal,
}: DiscordRun): Promise<RunEnd> => {
  const client = createClient({ apiUrl: settings.apiUrl, messageContent: settings.messageContent });
  const { operations, close } = await operate(client);
  client.rest.setToken(settings.token);
  const bot = attachBot(client, registry, context, operations);
  try {
    const ended = Promise.race([closedForGood(client), aborted(signal)]);
    const registered = await Promise.race([register(client.rest, settings, registry), aborted(signal)]);
    if (registered === 'stopped') return registered;
    say(registered);
    const ready = new Promise<Client<true>>((resolve) => {
      client.once(Events.ClientReady, resolve);
    });
    // A gateway that is away is tried for ever, and `login` waits; it rejects where waiting is of no use.
    const online = await Promise.race([client.login(settings.token).then(() => ready), ended]);
    if (online === 'stopped' || 'sentence' in online) return online;
    say(`Online as ${online.user.tag}. Ctrl-C ends.`);
    say(settings.messageContent ? HEARS_THREADS : HEARS_MENTIONS);
    onOnline?.(online);
    return await ended;
  } finally {
    try {
      await bot.stop();
    } finally {
      await close();
    }
  }
};
