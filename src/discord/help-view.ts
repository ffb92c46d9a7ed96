import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord.js';
import { isSlashCommandData, type CommandData, type SlashCommandData } from './command.ts';
import { container, textDisplay } from './components.ts';
import { exampleButtons } from './example-buttons.ts';
import { escapeLine } from './markdown.ts';
import type { Reply } from './reply.ts';

const isSubcommand = ({ type }: APIApplicationCommandOption): boolean =>
  type === ApplicationCommandOptionType.Subcommand;

const usage = (name: string, options: readonly APIApplicationCommandOption[]): string =>
  [
    `/${name}`,
    ...options.map((option) => ('required' in option && option.required ? option.name : `[${option.name}]`)),
  ].join(' ');

/** A line for each command, with the names of its subcommands; Discord explains these where they are typed. */
const line = ({ name, description, options = [] }: SlashCommandData): string => {
  const subcommands = options.filter(isSubcommand).map((option) => option.name);
  const shown = subcommands.length > 0 ? `/${name} ${subcommands.join(', ')}` : usage(name, options);
  return `- **${escapeLine(shown)}** – ${escapeLine(description)}`;
};

/** A line for the commands of a message's menu. */
const inMenus = (commands: readonly CommandData[]): readonly string[] => {
  const names = commands.filter((data) => !isSlashCommandData(data)).map(({ name }) => name);
  if (names.length === 0) return [];
  const listed = names.map((name) => `**${escapeLine(name)}**`).join(', ');
  return [`- In the menu of a message, under Apps: ${listed}`];
};

const INTRODUCTION = [
  'I answer questions from a folder of articles. Each answer carries the sentence it stands on, word for word, and the place where it stands.',
  'When the articles do not say it, I say so and show the closest sentences; “Not sure” means that the answer is only possible.',
].join('\n');

const WAYS_TO_ASK =
  'Or mention me in a message with your question, reply to one of my answers to ask on, or write to me directly. With `private`, only you see the answer; **Share** shows it to all.';

const ON_CARDS =
  'Under an answer, **Context** shows the sentences around the quote, **More evidence** other sentences on the question, **Read** the place in its article, and **Ask on** opens a thread.';

const KEEPING =
  '**Save** keeps an answer with its quote in a notebook of this server; **Helpful** and **Not helpful** tell whoever runs me how good it was.';

const FOLLOWING = {
  every: 'In a thread that **Ask on** opened I answer every message; no need to mention me.',
  mentions:
    'In a thread that **Ask on** opened, mention me or reply to me: I cannot read other messages here.',
} as const;

export type Help = {
  readonly commands: readonly CommandData[];
  /** Questions that the articles answer, each short enough for a button. */
  readonly examples: readonly string[];
  /** Whether the bot reads all messages in its threads. */
  readonly followsThreads: boolean;
  /** Whether what is found can be saved and judged there; not unless given. */
  readonly keeps?: boolean;
};

/** What the bot does, its commands, the other ways to ask, and questions to begin with. */
export const renderHelp = ({ commands, examples, followsThreads, keeps = false }: Help): Reply => ({
  components: [
    container([
      textDisplay(
        [
          INTRODUCTION,
          '',
          ...commands.filter(isSlashCommandData).map(line),
          ...inMenus(commands),
          '',
          WAYS_TO_ASK,
          followsThreads ? FOLLOWING.every : FOLLOWING.mentions,
          ON_CARDS,
          ...(keeps ? [KEEPING] : []),
        ].join('\n'),
      ),
      ...(examples.length === 0
        ? []
        : [textDisplay('**Try one of these**; only you see the answer'), ...exampleButtons(examples)]),
    ]),
  ],
  files: [],
});
