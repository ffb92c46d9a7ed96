import type { BaseInteraction, Message } from 'discord.js';
import type { CardSetting } from './card-buttons.ts';
import { canHoldThreads } from './talk-keys.ts';

/** The setting of an answer to an interaction. */
export const settingOfInteraction = (
  interaction: Pick<BaseInteraction, 'user' | 'channel' | 'guildId'>,
  isPrivate: boolean,
): CardSetting => {
  const asker = interaction.user.id;
  if (interaction.guildId === null) return { asker, shown: 'elsewhere' };
  if (isPrivate) return { asker, shown: 'private' };
  return { asker, shown: canHoldThreads(interaction.channel) ? 'channel' : 'elsewhere' };
};

/** The setting of an answer to a message. */
export const settingOfMessage = ({ author, channel }: Pick<Message, 'author' | 'channel'>): CardSetting => ({
  asker: author.id,
  shown: canHoldThreads(channel) ? 'channel' : 'elsewhere',
});
