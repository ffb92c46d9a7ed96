import { Events, type Client } from 'discord.js';
import type { Clock } from './clock.ts';
import type { BotContext } from './command.ts';
import { createDirectChannels } from './direct-channels.ts';
import { createDispatcher } from './dispatcher.ts';
import { logFailure } from './failure.ts';
import { createMessageHandler } from './message-handler.ts';
import type { Logger } from './logger.ts';
import { UNWATCHED, type Operations } from './operations.ts';
import { createRateLimiter } from './rate-limit.ts';
import type { Registry } from './registry.ts';

export interface Bot {
  /** Takes nothing new, finishes what is under way, and closes the connection. */
  stop(): Promise<void>;
}

/** Milliseconds that Discord is given to say goodbye as well. The library would wait half a minute for a line that is dead. */
const GOODBYE_TIME = 1000;

/** Resolves with `ending`, or when the time is up. */
const soon = (ending: Promise<unknown>, clock: Clock): Promise<void> =>
  new Promise((resolve, reject) => {
    const cancel = clock.schedule(clock.now() + GOODBYE_TIME, resolve);
    ending.then(() => resolve(), reject).finally(cancel);
  });

const CONNECTION_EVENTS = [Events.ShardError, Events.ShardReconnecting, Events.ShardResume] as const;

const reportConnection = (client: Client, logger: Logger): void => {
  // Before the client is ready, `login` rejects with the error.
  client.once(Events.ClientReady, () => {
    client.on(Events.ShardError, (error, shard) => {
      logger.warn('The connection to Discord has an error.', { shard, error });
    });
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
 * @param operations nobody watches and nothing is limited unless given
 */
export const attachBot = (
  client: Client,
  registry: Registry,
  context: BotContext,
  operations: Operations = UNWATCHED,
): Bot => {
  const { logger } = context;
  const limiter = createRateLimiter(operations.limits, () => context.clock.now());
  const interactions = createDispatcher(registry, context, operations, limiter);
  const messages = createMessageHandler(context, operations, limiter);
  const directChannels = createDirectChannels(client);
  client.on(Events.InteractionCreate, (interaction) => {
    directChannels.heard(interaction.channel);
    void interactions.handle(interaction).catch((error: unknown) => {
      logFailure(logger, 'An interaction could not be handled', error, { interaction: interaction.id });
    });
  });
  client.on(Events.MessageCreate, (message) => {
    directChannels.heard(message.channel);
    void messages.handle(message).catch((error: unknown) => {
      logFailure(logger, 'A message could not be handled', error, { message: message.id });
    });
  });
  client.on(Events.GuildCreate, (guild) => {
    logger.info('The bot was added to a server.', { guild: guild.id });
  });
  client.on(Events.GuildDelete, (guild) => {
    logger.info('The bot was removed from a server.', { guild: guild.id });
  });
  // Without a listener an 'error' ends the process.
  client.on(Events.Error, (error) => {
    logger.error('The Discord client reports an error.', { error });
  });
  reportConnection(client, logger);
  return {
    async stop() {
      await Promise.all([interactions.drain(), messages.drain()]);
      // Closing the connection ourselves is nothing to report.
      CONNECTION_EVENTS.forEach((event) => client.removeAllListeners(event));
      await soon(client.destroy(), context.clock);
    },
  };
};
