import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { READ_PREFIX, readPageButton, renderArticle } from '../src/discord/article-view.ts';
import type { Command } from '../src/discord/command.ts';
import { findArticle, matchingArticles } from '../src/discord/find-article.ts';
import { AUTOCOMPLETE_CHOICES_LIMIT, CHOICE_LENGTH_LIMIT } from '../src/discord/limits.ts';
import { clip } from '../src/discord/markdown.ts';
import { articleGoneNotice, unknownArticleNotice } from '../src/discord/notices.ts';
import { replaceMessage, respondWith } from '../src/discord/respond.ts';

/** /read: an article, page by page, for the one who asked. */
export const read = {
  data: {
    name: 'read',
    description: 'Read an article',
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: 'Its title; a list appears as you type',
        required: true,
        autocomplete: true,
        max_length: CHOICE_LENGTH_LIMIT,
      },
    ],
  },
  run: async (interaction, { library }) => {
    const named = interaction.options.getString('article', true);
    const article = findArticle(named, library);
    const reply = article === undefined ? unknownArticleNotice(named) : renderArticle(article, 0);
    await respondWith(interaction, 'asker', reply);
  },
  autocomplete: async (interaction, { library }) => {
    const articles = matchingArticles(interaction.options.getFocused(), library);
    await interaction.respond(
      articles.slice(0, AUTOCOMPLETE_CHOICES_LIMIT).map(({ title, id, key }) => ({
        name: clip(title.trim() === '' ? id : title, CHOICE_LENGTH_LIMIT),
        value: key,
      })),
    );
  },
  components: {
    [READ_PREFIX]: async (interaction, rest, { library }) => {
      const named = readPageButton(rest);
      const article = named === undefined ? undefined : library.byKey(named.key);
      if (named === undefined || article === undefined)
        await respondWith(interaction, 'asker', articleGoneNotice());
      else await replaceMessage(interaction, renderArticle(article, named.page));
    },
  },
} satisfies Command;
