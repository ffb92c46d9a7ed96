import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { renderArticleList } from '../src/discord/article-list.ts';
import type { Command } from '../src/discord/command.ts';
import { noArticlesNotice } from '../src/discord/notices.ts';
import { respondWith } from '../src/discord/respond.ts';

/** /articles list: what the answers come from. */
export const articles = {
  data: {
    name: 'articles',
    description: 'The articles that answers come from',
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'List the articles',
      },
    ],
  },
  run: async (interaction, { library }) => {
    const reply = library.articles.length === 0 ? noArticlesNotice() : renderArticleList(library.articles);
    await respondWith(interaction, 'asker', reply);
  },
} satisfies Command;
