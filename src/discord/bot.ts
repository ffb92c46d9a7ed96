import { Events, type Client } from 'discord.js';
import type { CommandContext } from './command.ts';
import { createDispatcher } from './dispatcher.ts';
import { createMessageHandler } from './message-handler.ts';
import type { Logger } from './logger.ts';
import type { Registry } from './registry.ts';

export interface Bot {
  /** Takes nothing new, finishes what is under way, and closes the connection. */
  stop(): Promise<void>;
}

const CONNECTION_EVENTS = [Events.ShardError, Events.ShardReconnecting, Events.ShardResume] as const;

const reportConnection = (client: Client, logger: Logger): void => {
  client.on(Events.ShardError, (error, shard) => {
    logger.warn('The connection to Discord has an error.', { shard, error });
  });
  client.on(Events.ShardReconnecting, (shard) => {
    logger.warn('The connection to Discord was lost; connecting again.', { shard });
  });
  client.on(Events.ShardResume, (shard) => {
    logger.info('The connection to Discord is there again.', { shard });
  });
};

/**
 * Lets a client answer: slash commands, their buttons and lists, mentions and direct messages.
 * @param client not logged in yet
 */
export const attachBot = (client: Client, registry: Registry, context: CommandContext): Bot => {
  const { logger } = context;
  const interactions = createDispatcher(registry, context);
  const messages = createMessageHandler(context);
  client.on(Events.InteractionCreate, (interaction) => void interactions.handle(interaction));
  client.on(Events.MessageCreate, (message) => void messages.handle(message));
  // Without a listener an 'error' ends the process.
  client.on(Events.Error, (error) => {
    logger.error('The Discord client reports an error.', { error });
  });
  // What goes wrong before, `login` rejects with.
  client.once(Events.ClientReady, () => {
    reportConnection(client, logger);
  });
  return {
    async stop() {
      await Promise.all([interactions.drain(), messages.drain()]);
      // Closing the connection ourselves is nothing to report.
      CONNECTION_EVENTS.forEach((event) => client.removeAllListeners(event));
      await client.destroy();
    },
  };
};
