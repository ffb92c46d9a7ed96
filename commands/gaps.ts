import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { askGap } from '../src/discord/gaps/ask-gap.ts';
import {
  dismissByCommand,
  dismissByForm,
  openDismissForm,
  reopenByButton,
  reopenByCommand,
} from '../src/discord/gaps/dismiss-gap.ts';
import { gapChoices } from '../src/discord/gaps/gap-choices.ts';
import {
  GAP_ASK_PREFIX,
  GAP_DISMISS_PREFIX,
  GAP_LIST_PREFIX,
  GAP_PREFIX,
  GAP_REOPEN_PREFIX,
  GAP_SOLVE_PREFIX,
  GAP_STATUSES,
  GAP_WATCH_PREFIX,
  GAP_WORDS_LENGTH,
  type GapStatus,
} from '../src/discord/gaps/gap-ids.ts';
import { listGaps, turnGaps } from '../src/discord/gaps/list-gaps.ts';
import { showGap } from '../src/discord/gaps/show-gap.ts';
import { openSolveForm, solveByCommand, solveByForm } from '../src/discord/gaps/solve-gap.ts';
import { WATCH_GAP_PREFIX } from '../src/discord/gaps/watch-button.ts';
import { watchByButton, watchByCommand, watchFromCard } from '../src/discord/gaps/watch-gap.ts';
import { CHOICE_LENGTH_LIMIT } from '../src/discord/limits.ts';
import { findingChoices } from '../src/discord/notebook/finding-choices.ts';
import { unknownCommandNotice } from '../src/discord/notices.ts';
import type { Outcome } from '../src/discord/outcome.ts';
import { respondWith } from '../src/discord/respond.ts';
import { WORD_LIMITS } from '../src/notebook/notebook-limits.ts';

const SUBCOMMANDS: Readonly<
  Record<string, (interaction: ChatInputCommandInteraction, context: CommandContext) => Promise<Outcome>>
> = {
  list: listGaps,
  solve: solveByCommand,
  dismiss: dismissByCommand,
  reopen: reopenByCommand,
  watch: watchByCommand,
};

/** Which questions a subcommand is likely about, in this order. */
const LIKELY: Readonly<Record<string, readonly GapStatus[]>> = {
  solve: ['open', 'dismissed'],
  dismiss: ['open', 'solved'],
  reopen: ['dismissed', 'solved'],
  watch: ['open', 'dismissed'],
};

const question: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'question',
  description: 'Words of the question; a list appears as you type',
  required: true,
  autocomplete: true,
  max_length: WORD_LIMITS.question,
};

/** /gaps: the questions that nothing in the articles answers yet. */
export const gaps = {
  data: {
    name: 'gaps',
    description: 'Questions of this server that nothing answers yet',
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'List them, most asked first',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'status',
            description: 'Those that are open, unless you choose others',
            choices: GAP_STATUSES.map((status) => ({ name: status, value: status })),
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'words',
            description: 'Only those with these words, or parts of words',
            max_length: GAP_WORDS_LENGTH,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'solve',
        description: 'Say what answers a question: a finding, or words of your own',
        options: [
          question,
          {
            type: ApplicationCommandOptionType.String,
            name: 'finding',
            description: 'Words of a finding in a notebook; a list appears as you type',
            autocomplete: true,
            max_length: CHOICE_LENGTH_LIMIT,
          },
          {
            type: ApplicationCommandOptionType.String,
            name: 'answer',
            description: 'The answer in words',
            max_length: WORD_LIMITS.answer,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'dismiss',
        description: 'Say that a question need not be answered',
        options: [
          question,
          {
            type: ApplicationCommandOptionType.String,
            name: 'reason',
            description: 'Why not',
            required: true,
            max_length: WORD_LIMITS.reason,
          },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'reopen',
        description: 'Put a solved or dismissed question among the open ones again',
        options: [question],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'watch',
        description: 'Be told by a direct message when a question is answered',
        options: [
          question,
          {
            type: ApplicationCommandOptionType.Boolean,
            name: 'off',
            description: 'True: be told no longer',
          },
        ],
      },
    ],
  },
  run: async (interaction, context) => {
    const run = SUBCOMMANDS[interaction.options.getSubcommand()];
    return run === undefined
      ? respondWith(interaction, 'asker', unknownCommandNotice())
      : run(interaction, context);
  },
  autocomplete: async (interaction, { notebook }) => {
    const { name, value } = interaction.options.getFocused(true);
    if (notebook === undefined) return interaction.respond([]);
    const likely = LIKELY[interaction.options.getSubcommand()] ?? GAP_STATUSES;
    return interaction.respond(
      name === 'finding'
        ? await findingChoices(value, notebook)
        : await gapChoices(value, interaction.user.id, notebook, likely),
    );
  },
  components: {
    [GAP_LIST_PREFIX]: turnGaps,
    [GAP_PREFIX]: showGap,
    [GAP_WATCH_PREFIX]: watchByButton,
    [GAP_ASK_PREFIX]: askGap,
    [GAP_SOLVE_PREFIX]: openSolveForm,
    [GAP_DISMISS_PREFIX]: openDismissForm,
    [GAP_REOPEN_PREFIX]: reopenByButton,
    [WATCH_GAP_PREFIX]: watchFromCard,
  },
  forms: { [GAP_SOLVE_PREFIX]: solveByForm, [GAP_DISMISS_PREFIX]: dismissByForm },
} satisfies Command;
