import { InteractionType, MessageType } from 'discord-api-types/v10';

import type { Interaction } from './interactions.ts';
import type { Message } from './message-store.ts';
import type { Platform } from './platform.ts';
import type { Occasion } from './posting.ts';

/**
 * The circumstances of a message that answers an interaction: in its channel, by the bot.
 * @param repliesTo the message that it hangs under; for a first answer, the one whose component was used.
 */
export const occasionOf = (
  { world }: Pick<Platform, 'world'>,
  interaction: Interaction,
  ephemeral: boolean,
  repliesTo: Message | undefined = interaction.source,
): Occasion => ({
  channel: interaction.channel,
  author: world.bot,
  origin: {
    interactionId: interaction.id,
    type: interaction.type,
    user: interaction.user,
    name: interaction.name,
  },
  ...(repliesTo
    ? { repliesTo, type: MessageType.Reply }
    : {
        type:
          interaction.type === InteractionType.ApplicationCommand
            ? MessageType.ChatInputCommand
            : MessageType.Default,
      }),
  ...(ephemeral && { onlyFor: interaction.user.id }),
});
