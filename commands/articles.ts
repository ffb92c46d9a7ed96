import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { LIST_PREFIX, readListButton, renderArticleList } from '../src/discord/article-list.ts';
import type { Command } from '../src/discord/command.ts';
import type { Library } from '../src/discord/library.ts';
import { noArticlesNotice } from '../src/discord/notices.ts';
import { replaceMessage, respondWith } from '../src/discord/respond.ts';

const listPage = ({ articles }: Library, page: number) =>
  articles.length === 0 ? noArticlesNotice() : renderArticleList(articles, page);

/** /articles list: what the answers come from, page by page, for the one who asked. */
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
  run: async (interaction, { library }) => respondWith(interaction, 'asker', listPage(library, 0)),
  components: {
    [LIST_PREFIX]: async (interaction, rest, { library }) =>
      replaceMessage(interaction, listPage(library, readListButton(rest) ?? 0)),
  },
} satisfies Command;
