import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord.js';
import type { CommandData } from './command.ts';
import { container, textDisplay } from './components.ts';
import { escapeLine } from './markdown.ts';
import type { Reply } from './reply.ts';

const isSubcommand = ({ type }: APIApplicationCommandOption): boolean =>
  type === ApplicationCommandOptionType.Subcommand;

const usage = (name: string, options: readonly APIApplicationCommandOption[]): string =>
  [
    `/${name}`,
    ...options.map((option) => ('required' in option && option.required ? option.name : `[${option.name}]`)),
  ].join(' ');

/** A line for each command, or for each of its subcommands. */
const lines = ({ name, description, options = [] }: CommandData): readonly string[] =>
  options.some((option) => isSubcommand(option))
    ? options.map(
        (option) => `- **${escapeLine(`/${name} ${option.name}`)}** – ${escapeLine(option.description)}`,
      )
    : [`- **${escapeLine(usage(name, options))}** – ${escapeLine(description)}`];

const INTRODUCTION = [
  'I answer questions from a folder of articles. Each answer carries the sentence it stands on, word for word, and the place where it stands.',
  'When the articles do not say it, I say so and show the closest sentences; “Not sure” means that the answer is only possible.',
].join('\n');

const WAYS_TO_ASK =
  'Or mention me in a message with your question, or write to me directly. Under an answer, **Context** shows the sentences around the quote, **More evidence** other sentences on the question.';

/** What the bot does, its commands, and the other ways to ask. */
export const renderHelp = (commands: readonly CommandData[]): Reply => ({
  components: [
    container([textDisplay([INTRODUCTION, '', ...commands.flatMap(lines), '', WAYS_TO_ASK].join('\n'))]),
  ],
  files: [],
});
