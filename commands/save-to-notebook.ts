import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { MessageCommand } from '../src/discord/command.ts';
import { saveMessage } from '../src/discord/notebook/saving/save-message.ts';

/** In a message's menu: keeps what a card answers, or the sentence of the articles that somebody's words stand on. */
export const saveToNotebook = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Save to notebook',
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  run: saveMessage,
} satisfies MessageCommand;
