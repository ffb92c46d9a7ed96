import { Events, type Client, type Guild } from 'discord.js';
import { gatewayState } from './observe-gateway.ts';

/**
 * Tells of servers, by id, that the bot comes into and is taken out of. A server that fails on Discord's side is neither: discord.js tells of that by
 * events of its own. What it makes of a message that cannot be read is a server without an id, which is none.
 */
export const followServers = (
  client: Client,
  told: { readonly came: (server: string) => void; readonly went: (server: string) => void },
): void => {
  client.on(Events.GuildCreate, ({ id }: Partial<Guild>) => (id === undefined ? undefined : told.came(id)));
  client.on(Events.GuildDelete, ({ id }: Partial<Guild>) => (id === undefined ? undefined : told.went(id)));
};

/** Ids of all servers that the bot is in, also those that fail at present; `undefined` while Discord does not tell. */
export const serversOf = (client: Client): readonly string[] | undefined =>
  gatewayState(client) === 'ready' ? Array.from(client.guilds.cache.keys()) : undefined;
