import { Status, type Client } from 'discord.js';

/** How the bot may stand with Discord's gateway. */
export const GATEWAY_STATES = ['ready', 'connecting', 'reconnecting'] as const;

/** `connecting` before it was ready for the first time, `reconnecting` when it was and the connection was lost. */
export type GatewayState = (typeof GATEWAY_STATES)[number];

/** Several shards are ready when all of them are. */
export const gatewayState = (client: Client): GatewayState => {
  const { shards } = client.ws;
  if (shards.size > 0 && shards.every(({ status }) => status === Status.Ready)) return 'ready';
  return client.isReady() ? 'reconnecting' : 'connecting';
};
