import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { findQuotes } from '../src/discord/found-quote.ts';
import { escapeLine } from '../src/discord/markdown.ts';
import { noSentencesNotice } from '../src/discord/notices.ts';
import { renderQuoteList } from '../src/discord/quote-list.ts';
import { respond } from '../src/discord/respond.ts';

/** Sentences shown: with their sources they fill a screen. */
const SENTENCES = 6;

/** Longest search: some words, not a text. */
const SEARCH_LENGTH = 100;

/** /search: the sentences that bear on some words. */
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
        description: 'Words to look for',
        required: true,
        max_length: SEARCH_LENGTH,
      },
    ],
  },
  run: async (interaction, { answerer, library, clock }) => {
    const words = interaction.options.getString('words', true);
    const work = async () => {
      const quotes = findQuotes(await answerer.search(words, SENTENCES), library);
      return quotes.length === 0
        ? noSentencesNotice(words)
        : renderQuoteList(`-# Search\n${escapeLine(words)}`, quotes);
    };
    await respond(interaction, 'everyone', work, clock);
  },
} satisfies Command;
