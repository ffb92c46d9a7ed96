import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { renderHelp } from '../src/discord/help-view.ts';
import { respondWith } from '../src/discord/respond.ts';

/** /help: what the bot does and how to ask it. */
export const help = {
  data: {
    name: 'help',
    description: 'What I do and how to ask me',
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  run: async (interaction, { commands }) => {
    await respondWith(interaction, 'asker', renderHelp(commands));
  },
} satisfies Command;
