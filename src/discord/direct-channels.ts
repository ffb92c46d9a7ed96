import type { Client } from 'discord.js';

/**
 * Direct conversations that are remembered. discord.js keeps every one for ever; a forgotten one comes back with its next message.
 * More than are ever answered at one moment.
 */
const DIRECT_CHANNELS_KEPT = 1000;

/** Takes note of the direct channels that are heard from, and lets the client forget the one that was silent for longest. */
export const createDirectChannels = (client: Client) => {
  const ids = new Set<string>();
  return {
    heard(channel: { readonly id: string; isDMBased(): boolean } | null): void {
      if (channel === null || !channel.isDMBased()) return;
      ids.delete(channel.id);
      ids.add(channel.id);
      const [oldest] = ids;
      if (ids.size <= DIRECT_CHANNELS_KEPT || oldest === undefined) return;
      ids.delete(oldest);
      client.channels.cache.delete(oldest);
    },
  };
};
