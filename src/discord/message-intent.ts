import { GatewayIntentBits, type Client } from 'discord.js';

/** Whether the words of every message reach the bot, so that it can answer in its threads without being mentioned. */
export const canReadThreads = ({ options }: Client): boolean =>
  options.intents.has(GatewayIntentBits.MessageContent);
