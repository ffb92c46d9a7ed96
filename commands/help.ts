import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { fitsButton } from '../src/discord/example-buttons.ts';
import { renderHelp } from '../src/discord/help-view.ts';
import { canReadThreads } from '../src/discord/message-intent.ts';
import { respond } from '../src/discord/respond.ts';
import { mayAskHere } from '../src/discord/settings/refuse-interaction.ts';

/** Questions to begin with: enough to see what can be asked. */
const EXAMPLES = 4;

/** Questions known before examples are chosen: some are too long for a button. */
const KNOWN = 6;

/** /help: what the bot does, how to ask it, and questions that its articles answer. */
export const help = {
  data: {
    name: 'help',
    description: 'What I do and how to ask me',
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  admits: 'everybody',
  run: async (interaction, context) => {
    const { commands, suggestions, notebook, clock } = context;
    const followsThreads = canReadThreads(interaction.client);
    const keeps = notebook !== undefined;
    const work = async () => {
      // The questions say something of the articles.
      const mayAsk = await mayAskHere(interaction, context);
      const known = mayAsk ? await suggestions.likely.atLeast(KNOWN) : [];
      const examples = known.map(({ text }) => text).filter((text) => fitsButton(text));
      return renderHelp({ commands, examples: examples.slice(0, EXAMPLES), followsThreads, keeps });
    };
    return respond(interaction, 'asker', work, clock);
  },
} satisfies Command;
