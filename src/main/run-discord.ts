import { Events, GatewayCloseCodes, type Client } from 'discord.js';
import type { CommandContext } from '../discord/command.ts';
import { fetchApplicationId } from '../discord/application.ts';
import { attachBot } from '../discord/bot.ts';
import { createClient } from '../discord/client.ts';
import { createCommandStore, describeRegistration, registerCommands } from '../discord/register.ts';
import type { Registry } from '../discord/registry.ts';
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

/** Resolves when Discord closes the connection for good, which discord.js does not mend. */
const closedForGood = (client: Client): Promise<string> =>
  new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      resolve(`Discord closed the connection for good (${GatewayCloseCodes[code] ?? code}); start again.`);
    });
    client.on(Events.Invalidated, () => {
      resolve('Discord ended the session; start again.');
    });
  });

const aborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });

export type DiscordRun = {
  readonly settings: DiscordSettings;
  readonly registry: Registry;
  readonly context: CommandContext;
  /** Tells the operator something, a line at a time. */
  readonly say: (line: string) => void;
  /** Ends the run. */
  readonly signal: AbortSignal;
};

/**
 * Registers the commands, logs in and answers until `signal` says to stop; then finishes what is under way. Resolves to why it ended
 * by itself, or to `undefined` when it was told to stop. Rejects as discord.js does when it cannot begin.
 */
export const runDiscord = async ({
  settings,
  registry,
  context,
  say,
  signal,
}: DiscordRun): Promise<string | undefined> => {
  const client = createClient({ apiUrl: settings.apiUrl });
  client.rest.setToken(settings.token);
  const bot = attachBot(client, registry, context);
  try {
    say(await register(client.rest, settings, registry));
    const ready = new Promise<Client<true>>((resolve) => {
      client.once(Events.ClientReady, resolve);
    });
    const ended = Promise.race([closedForGood(client), aborted(signal)]);
    await client.login(settings.token);
    const online = await Promise.race([ready, ended]);
    if (online === undefined || typeof online === 'string') return online;
    say(`Online as ${online.user.tag}. Ctrl-C ends.`);
    return await ended;
  } finally {
    await bot.stop();
  }
};
