import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { readScope } from '../src/discord/asked-scope.ts';
import type { Command } from '../src/discord/command.ts';
import { withLoadingLine } from '../src/discord/loading-line.ts';
import { articleGoneNotice, scopeProblemNotice, searchProblemNotice } from '../src/discord/notices.ts';
import { readWords } from '../src/discord/question.ts';
import { textOnCard } from '../src/discord/read-card.ts';
import { replaceMessage, respond, respondWith } from '../src/discord/respond.ts';
import { SCOPE_OPTIONS, scopeChoices, scopeOptionsOf } from '../src/discord/scope-command-options.ts';
import { readSearchButton, SEARCH_PREFIX } from '../src/discord/search-button.ts';
import { readSearchLines, renderSearch, SEARCH_LENGTH } from '../src/discord/search-view.ts';
import { isAnsweredPrivately, privateOption } from '../src/discord/settings/shown-to.ts';
import { wordChoices } from '../src/discord/word-choices.ts';

/** /search: the sentences that bear on some words, page by page. */
export const search = {
  data: {
    name: 'search',
    description: 'Find sentences in the articles by words',
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        description: 'Words to look for, in any form',
        required: true,
        autocomplete: true,
        max_length: SEARCH_LENGTH,
      },
      ...SCOPE_OPTIONS,
      privateOption('sentences'),
    ],
  },
  run: async (interaction, context) => {
    const read = readWords(interaction.options.getString('words', true), SEARCH_LENGTH);
    if ('problem' in read)
      return respondWith(interaction, 'asker', searchProblemNotice(read.problem, SEARCH_LENGTH));
    const asked = readScope(scopeOptionsOf(interaction), context.library);
    if ('problem' in asked) return respondWith(interaction, 'asker', scopeProblemNotice(asked.problem));
    const search = { words: read.words, scope: asked.scope, page: 0, asker: interaction.user.id };
    const work = async () => withLoadingLine(await renderSearch(search, context), context.loading());
    const isPrivate = await isAnsweredPrivately(interaction, context);
    return respond(interaction, isPrivate ? 'asker' : 'everyone', work, context.clock);
  },
  autocomplete: async (interaction, { library, suggestions }) => {
    const focused = interaction.options.getFocused(true);
    await interaction.respond(
      scopeChoices(focused, library) ?? wordChoices(focused.value, suggestions.completeWord),
    );
  },
  components: {
    // Only the one who searched turns the pages of a card that all see; others get the page as a card of their own.
    [SEARCH_PREFIX]: async (interaction, rest, context) => {
      const button = readSearchButton(rest, context.library);
      const words = textOnCard(interaction.message, readSearchLines);
      if (button === undefined || words === undefined)
        return respondWith(interaction, 'asker', articleGoneNotice());
      const asker = interaction.user.id;
      const page = await renderSearch({ ...button, words, asker }, context);
      return asker === button.asker
        ? replaceMessage(interaction, page)
        : respondWith(interaction, 'asker', page);
    },
  },
} satisfies Command;
