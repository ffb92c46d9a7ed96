import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { articleChoices } from '../src/discord/article-choices.ts';
import { FILE_PREFIX, renderArticleFile } from '../src/discord/article-file.ts';
import { renderParagraph, renderPlace } from '../src/discord/article-places.ts';
import { readPageButton, renderArticle } from '../src/discord/article-view.ts';
import { READ_PREFIX, readPlaceButton } from '../src/discord/button-ids.ts';
import type { Command } from '../src/discord/command.ts';
import { findArticle, likeliestArticles } from '../src/discord/find-article.ts';
import { CHOICE_LENGTH_LIMIT } from '../src/discord/limits.ts';
import { articleGoneNotice, articleProblemNotice, noParagraphNotice } from '../src/discord/notices.ts';
import { paragraphChoices } from '../src/discord/paragraph-choices.ts';
import { replaceMessage, respondWith } from '../src/discord/respond.ts';
import { shownParagraphs } from '../src/discord/shown-paragraphs.ts';

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
        description: 'Words of its title, outlet or date; a list appears as you type',
        required: true,
        autocomplete: true,
        max_length: CHOICE_LENGTH_LIMIT,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'paragraph',
        description: 'Begin at this paragraph; its number, or pick it by its first words',
        autocomplete: true,
        min_value: 1,
      },
    ],
  },
  run: async (interaction, { library }) => {
    const named = interaction.options.getString('article', true);
    const article = findArticle(named, library);
    if (article === undefined)
      return respondWith(
        interaction,
        'asker',
        articleProblemNotice(named, likeliestArticles(named, library)),
      );
    const wanted = interaction.options.getInteger('paragraph');
    if (wanted === null) return respondWith(interaction, 'asker', renderArticle(article, 0));
    const page = renderParagraph(article, wanted);
    const count = shownParagraphs(article).length;
    return respondWith(interaction, 'asker', page ?? noParagraphNotice(wanted, count));
  },
  autocomplete: async (interaction, { library }) => {
    const { name, value } = interaction.options.getFocused(true);
    if (name === 'article') {
      await interaction.respond(articleChoices(value, library));
      return;
    }
    const article = findArticle(interaction.options.getString('article') ?? '', library);
    await interaction.respond(article === undefined ? [] : paragraphChoices(value, article));
  },
  components: {
    [READ_PREFIX]: async (interaction, rest, { library }) => {
      const place = readPlaceButton(rest, library);
      // The card with the quote stays; a page that is turned gives way to the next.
      if (place !== undefined) return respondWith(interaction, 'asker', renderPlace(place));
      const named = readPageButton(rest);
      const article = named === undefined ? undefined : library.byKey(named.key);
      if (named === undefined || article === undefined)
        return respondWith(interaction, 'asker', articleGoneNotice());
      return replaceMessage(interaction, renderArticle(article, named.page));
    },
    [FILE_PREFIX]: async (interaction, rest, { library }) => {
      const article = library.byKey(rest);
      const reply = article === undefined ? articleGoneNotice() : renderArticleFile(article);
      return respondWith(interaction, 'asker', reply);
    },
  },
} satisfies Command;
