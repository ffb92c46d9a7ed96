import type { Message } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { BotContext } from '../command.ts';
import { messagePost } from '../messages.ts';
import type { Outcome } from '../outcome.ts';
import { notAdmitted, type NotAdmitted } from './admission.ts';
import { notAdmittedNotice } from './admission-notices.ts';
import { settingsIn } from './settings-in.ts';
import { visitorOfMessage } from './visitor.ts';

/** Milliseconds in which the same person is told of the same place once: an hour, so that nobody is told twice in one sitting. */
const TOLD_AGAIN = 60 * 60 * 1000;

/** Tellings remembered, ids alone; the oldest go first, and are then told of again. */
const TOLD = 1000;

/** Whether it was said to the bot itself; in a thread of the bot's, people talk to each other as well. */
const isAddressed = ({ mentions, client }: Message): boolean =>
  mentions.users.has(client.user.id) || mentions.repliedUser?.id === client.user.id;

/** What a person is told once: of their roles in the whole server, of a channel in that channel. */
const keyOf = ({ author, channelId }: Message, { kind }: NotAdmitted, guildId: string): string =>
  `${author.id}:${kind === 'role' ? guildId : channelId}`;

/**
 * Leaves messages alone that a server's settings do not let be answered. A message cannot be answered privately, and a line in a channel where the bot is to
 * be quiet would be noise: so whoever addressed the bot is told in a direct message, and whoever takes none is not told.
 */
export const createMessageRefusal = (context: BotContext) => {
  const { clock, logger } = context;
  const told = new LRUCache<string, true>({ max: TOLD, ttl: TOLD_AGAIN, ttlResolution: 0, perf: clock });

  const tell = async (message: Message, refused: NotAdmitted, guildId: string): Promise<void> => {
    const key = keyOf(message, refused, guildId);
    if (!isAddressed(message) || told.has(key)) return;
    told.set(key, true);
    const { guild, channelId } = message;
    try {
      const reply = notAdmittedNotice(refused, { guild, channelId, told: 'direct' });
      await message.author.send(messagePost(reply));
    } catch (error) {
      logger.info('Who may not ask there could not be told.', { message: message.id, error });
    }
  };

  /** `undefined` for a message that may be answered. Rejects with `StoreError`. */
  return async (message: Message): Promise<Outcome | undefined> => {
    const { guildId } = message;
    const settings = await settingsIn(guildId, context);
    if (guildId === null || settings === undefined) return undefined;
    const refused = notAdmitted(visitorOfMessage(message, guildId), settings, 'askers');
    if (refused === undefined) return undefined;
    await tell(message, refused, guildId);
    return 'refused';
  };
};
