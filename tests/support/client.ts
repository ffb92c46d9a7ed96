import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';

import type { Loopback } from '../../src/loopback/loopback.ts';

/** The intents of a bot that reads what is addressed to it. */
const USUAL_INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** A client set up for a loopback, not logged in yet. It needs the channel partial to get direct messages. */
export const clientFor = (
  discord: Pick<Loopback, 'apiUrl'>,
  intents: readonly GatewayIntentBits[] = USUAL_INTENTS,
): Client =>
  new Client({
    intents: [...intents],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: discord.apiUrl, version: '10', timeout: 2_000, retries: 1 },
  });

/** Logs a real client in to a loopback; resolves once it is ready. */
export const logIn = async (
  discord: Loopback,
  intents: readonly GatewayIntentBits[] = USUAL_INTENTS,
): Promise<Client<true>> => {
  const client = clientFor(discord, intents);
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  return ready;
};
