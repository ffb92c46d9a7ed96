import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
} from 'discord.js';
import { EXPORT_FORMATS } from '../../notebook/export/export-notebook.ts';
import { WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import type { SlashCommandData } from '../command.ts';
import { CHOICE_LENGTH_LIMIT } from '../limits.ts';
import { FINDING_OPTION } from './on-finding.ts';
import { NOTEBOOK_SAVE_OPTIONS } from './saving/save-command.ts';
import { VOTES } from './vote.ts';

/** What /notebook is registered as. */

const FINDING: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: FINDING_OPTION,
  description: 'Words of its question or answer; a list appears as you type',
  required: true,
  autocomplete: true,
  max_length: CHOICE_LENGTH_LIMIT,
};

const notebookOption = (required: boolean): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name: 'notebook',
  description: required ? 'Which one; a list appears as you type' : 'Only of this notebook',
  required,
  autocomplete: true,
  max_length: CHOICE_LENGTH_LIMIT,
});

const NAME: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'name',
  description: 'What it is to be called',
  required: true,
  max_length: WORD_LIMITS.notebookName,
};

/** Which findings: those that fit all that is given. */
const FILTER: readonly APIApplicationCommandBasicOption[] = [
  notebookOption(false),
  {
    type: ApplicationCommandOptionType.String,
    name: 'tag',
    description: 'Only with this tag',
    autocomplete: true,
    max_length: CHOICE_LENGTH_LIMIT,
  },
  { type: ApplicationCommandOptionType.User, name: 'person', description: 'Only what this person saved' },
  {
    type: ApplicationCommandOptionType.String,
    name: 'words',
    description: 'Only with these words, or parts of words',
    max_length: CHOICE_LENGTH_LIMIT,
  },
  {
    type: ApplicationCommandOptionType.Boolean,
    name: 'disputed',
    description: 'Only what somebody disputes, or what nobody does',
  },
];

const reason = (description: string): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name: 'reason',
  description,
  required: true,
  max_length: WORD_LIMITS.reason,
});

const subcommand = (
  name: string,
  description: string,
  options: readonly APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description,
  options: [...options],
});

export const notebookData = {
  name: 'notebook',
  description: 'What this server has found and saved',
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  options: [
    subcommand('save', 'Ask a question, and keep the answer with its quote', NOTEBOOK_SAVE_OPTIONS),
    subcommand('list', 'List what is saved, the latest first', FILTER),
    subcommand('show', 'Show a finding whole: its quote, its note, and what people say to it', [
      FINDING,
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'public',
        description: 'Show it to everybody here; otherwise only you see it',
      },
    ]),
    subcommand('edit', 'Change question, answer, note, tags or notebook of a finding, in a form', [FINDING]),
    subcommand('remove', 'Remove a finding; asks first', [FINDING]),
    subcommand('discuss', 'Open a thread on a finding, for people to talk', [FINDING]),
    subcommand('dispute', 'Say that a finding is doubtful, and why', [
      FINDING,
      reason('What is wrong with it, or missing'),
    ]),
    subcommand('resolve', 'Say how a dispute was cleared up', [FINDING, reason('How it was cleared up')]),
    subcommand('vote', 'Vote on a finding; your last vote counts', [
      FINDING,
      {
        type: ApplicationCommandOptionType.String,
        name: 'vote',
        description: 'Up, down, or none to take yours back',
        required: true,
        choices: Object.keys(VOTES).map((vote) => ({ name: vote, value: vote })),
      },
    ]),
    subcommand('export', 'Take findings away as a file', [
      {
        type: ApplicationCommandOptionType.String,
        name: 'format',
        description: 'For reading, for tables, for programs, or for a reference manager',
        required: true,
        choices: Object.entries(EXPORT_FORMATS).map(([value, { name }]) => ({ name, value })),
      },
      ...FILTER,
    ]),
    subcommand('create', 'Begin a notebook, mostly one for each topic', [NAME]),
    subcommand('rename', 'Give a notebook another name', [notebookOption(true), NAME]),
    subcommand('delete', 'Delete an empty notebook', [notebookOption(true)]),
  ],
} satisfies SlashCommandData;
