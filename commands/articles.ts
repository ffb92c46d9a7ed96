import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { TITLE_LENGTH } from '../src/articles/importing/prepare.ts';
import { articleChoices } from '../src/discord/article-choices.ts';
import { LIST_PREFIX, readListButton, renderArticleList } from '../src/discord/article-list.ts';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { addArticles, addPastedText, FILE_OPTIONS } from '../src/discord/desk/add-articles.ts';
import { ADD_TEXT_PREFIX } from '../src/discord/desk/article-form.ts';
import {
  leaveIn,
  removeArticle,
  renameArticle,
  showArticle,
  takeOut,
} from '../src/discord/desk/change-articles.ts';
import { LEAVE_IN_PREFIX, TAKE_OUT_PREFIX } from '../src/discord/desk/desk-ids.ts';
import { CHOICE_LENGTH_LIMIT } from '../src/discord/limits.ts';
import { withLoadingLine } from '../src/discord/loading-line.ts';
import { noArticlesNotice, unknownCommandNotice } from '../src/discord/notices.ts';
import type { Outcome } from '../src/discord/outcome.ts';
import type { Reply } from '../src/discord/reply.ts';
import { replaceMessage, respondWith } from '../src/discord/respond.ts';

/** Characters of an address. */
const LINK_LENGTH = 2000;

const listPage = async ({ library, own, desk, loading }: CommandContext, page: number): Promise<Reply> => {
  const kept = own.articles.length === 0 || desk === undefined ? [] : await desk.summaries();
  const added = new Map(kept.map((summary) => [summary.id, summary]));
  const reply =
    library.articles.length === 0
      ? noArticlesNotice()
      : renderArticleList(library.articles, page, (article) => added.get(article.id));
  return withLoadingLine(reply, loading());
};

const SUBCOMMANDS: Readonly<
  Record<string, (interaction: ChatInputCommandInteraction, context: CommandContext) => Promise<Outcome>>
> = {
  list: async (interaction, context) => respondWith(interaction, 'asker', await listPage(context, 0)),
  show: showArticle,
  add: addArticles,
  rename: renameArticle,
  remove: removeArticle,
};

const article = (description: string): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name: 'article',
  description,
  required: true,
  autocomplete: true,
  max_length: CHOICE_LENGTH_LIMIT,
});

/** /articles: what the answers come from, and what the server adds to it. */
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
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'show',
        description: 'Where an article comes from and who added it',
        options: [article('Words of its title, outlet or date; a list appears as you type')],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: "Add to this server's articles: files, a page, or without anything a text to paste",
        options: [
          ...FILE_OPTIONS.map((name): APIApplicationCommandBasicOption => ({
            type: ApplicationCommandOptionType.Attachment,
            name,
            description: 'Text, Markdown, HTML, PDF or Word',
          })),
          {
            type: ApplicationCommandOptionType.String,
            name: 'link',
            description: 'Address of a page',
            max_length: LINK_LENGTH,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'rename',
        description: "Give one of this server's articles another title",
        options: [
          article("Words of its title; a list of this server's own appears as you type"),
          {
            type: ApplicationCommandOptionType.String,
            name: 'title',
            description: 'The new title',
            required: true,
            max_length: TITLE_LENGTH,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'remove',
        description: "Take one of this server's articles out; asks first",
        options: [article("Words of its title; a list of this server's own appears as you type")],
      },
    ],
  },
  admits: 'caretakers',
  run: async (interaction, context) => {
    const run = SUBCOMMANDS[interaction.options.getSubcommand()];
    return run === undefined
      ? respondWith(interaction, 'asker', unknownCommandNotice())
      : run(interaction, context);
  },
  autocomplete: async (interaction, { library, own }) => {
    const among = interaction.options.getSubcommand() === 'show' ? library : own;
    await interaction.respond(articleChoices(interaction.options.getFocused(), among));
  },
  components: {
    [LIST_PREFIX]: async (interaction, rest, context) =>
      replaceMessage(interaction, await listPage(context, readListButton(rest) ?? 0)),
    [TAKE_OUT_PREFIX]: takeOut,
    [LEAVE_IN_PREFIX]: leaveIn,
  },
  forms: { [ADD_TEXT_PREFIX]: addPastedText },
} satisfies Command;
