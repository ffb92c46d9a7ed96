import type { BaseInteraction, Message } from 'discord.js';
import type { CardSetting } from './card-buttons.ts';
import type { CommandContext } from './command.ts';
import { canHoldThreads } from './talk-keys.ts';

type Keeping = Pick<CommandContext, 'notebook'>;

/** The setting of an answer to an interaction. */
export const settingOfInteraction = (
  interaction: Pick<BaseInteraction, 'user' | 'channel' | 'guildId'>,
  isPrivate: boolean,
  { notebook }: Keeping,
): CardSetting => {
  const common = { asker: interaction.user.id, keeps: notebook !== undefined };
  if (interaction.guildId === null) return { ...common, shown: 'elsewhere' };
  if (isPrivate) return { ...common, shown: 'private' };
  return { ...common, shown: canHoldThreads(interaction.channel) ? 'channel' : 'elsewhere' };
};

/** The setting of an answer to a message. */
export const settingOfMessage = (
  { author, channel }: Pick<Message, 'author' | 'channel'>,
  { notebook }: Keeping,
): CardSetting => ({
  asker: author.id,
  keeps: notebook !== undefined,
  shown: canHoldThreads(channel) ? 'channel' : 'elsewhere',
});
