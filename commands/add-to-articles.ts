import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { MessageCommand } from '../src/discord/command.ts';
import { addMessage } from '../src/discord/desk/add-articles.ts';

/** In a message's menu: its files, and its words where they are an article, become articles of the server. */
export const addToArticles = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Add to the articles',
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  admits: 'caretakers',
  run: addMessage,
} satisfies MessageCommand;
