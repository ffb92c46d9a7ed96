import { Events, type Client } from 'discord.js';
import { registry } from '../../commands/registry.ts';
import type { Answerer } from '../../src/answering/answerer.ts';
import type { Conversations } from '../../src/conversation/conversations.ts';
import { attachBot } from '../../src/discord/bot.ts';
import { createClient } from '../../src/discord/client.ts';
import { systemClock, type Clock } from '../../src/discord/clock.ts';
import type { Library } from '../../src/discord/library.ts';
import type { Logger } from '../../src/discord/logger.ts';
import { createCommandStore, registerCommands } from '../../src/discord/register.ts';
import type { Registry } from '../../src/discord/registry.ts';
import { startLoopback, type Loopback } from '../../src/loopback/loopback.ts';

type LogLine = {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly error: unknown;
};

const memoryLogger = (lines: LogLine[]): Logger => {
  const at =
    (level: LogLine['level']): Logger['info'] =>
    (message, fields) => {
      lines.push({ level, message, error: fields?.['error'] });
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
};

export type RunningBot = {
  readonly discord: Loopback;
  readonly client: Client;
  readonly log: readonly LogLine[];
  /** Ends the bot, then the loopback. */
  stop(): Promise<void>;
};

export type BotParts = {
  readonly library: Library;
  readonly conversations: Conversations;
  readonly answerer?: Answerer;
  readonly clock?: Clock;
  readonly registry?: Registry;
};

const noAnswers: Answerer = {
  ask: () => Promise.reject(new Error('Ask the conversations.')),
  search: () => Promise.resolve([]),
};

/** The bot as it runs, with a real client, on a loopback where Ann and Ben meet in "general". */
export const runBot = async (parts: BotParts): Promise<RunningBot> => {
  const discord = await startLoopback({
    users: ['ann', 'ben'],
    guilds: [{ name: 'newsroom', channels: ['general'] }],
  });
  const client = createClient({ apiUrl: discord.apiUrl });
  const log: LogLine[] = [];
  const used = parts.registry ?? registry;
  const bot = attachBot(client, used, {
    answerer: parts.answerer ?? noAnswers,
    conversations: parts.conversations,
    library: parts.library,
    clock: parts.clock ?? systemClock,
    logger: memoryLogger(log),
    commands: used.data,
  });
  client.rest.setToken(discord.token);
  await registerCommands(createCommandStore(client.rest, discord.applicationId, undefined), used.data);
  const ready = new Promise((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  await ready;
  return {
    discord,
    client,
    log,
    async stop() {
      await bot.stop();
      await discord.close();
    },
  };
};
