import {
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answerer } from '../answering/answerer.ts';
import type { ClaimChecker } from '../claims/claim-checker.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Clock } from './clock.ts';
import type { Library } from './library.ts';
import type { Logger } from './logger.ts';
import type { Outcome } from './outcome.ts';
import type { Spelling } from './spelling.ts';
import type { Suggestions } from './suggestions.ts';

export type SlashCommandData = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** A command of a message's menu; it has no description. */
type MessageCommandData = RESTPostAPIContextMenuApplicationCommandsJSONBody & {
  readonly type: ApplicationCommandType.Message;
};

export type CommandData = SlashCommandData | MessageCommandData;

/** What a command may use. */
export type CommandContext = {
  readonly answerer: Answerer;
  readonly conversations: Conversations;
  readonly claims: ClaimChecker;
  readonly spelling: Spelling;
  readonly suggestions: Suggestions;
  readonly library: Library;
  readonly clock: Clock;
  readonly logger: Logger;
  /** What all commands are called and do, for /help. */
  readonly commands: readonly CommandData[];
};

/** @param rest what follows `prefix:` in the button's custom_id. */
export type ButtonHandler = (
  interaction: ButtonInteraction,
  rest: string,
  context: CommandContext,
) => Promise<Outcome>;

/** One slash command. Handlers answer the interaction themselves and give the outcome; what they throw is worded by the dispatcher. */
export type Command = {
  readonly data: SlashCommandData;
  readonly run: (interaction: ChatInputCommandInteraction, context: CommandContext) => Promise<Outcome>;
  readonly autocomplete?: (interaction: AutocompleteInteraction, context: CommandContext) => Promise<void>;
  /** Buttons that the command's replies carry, by the part of the custom_id before its first colon. */
  readonly components?: Readonly<Record<string, ButtonHandler>>;
};

/** One command of a message's menu, under Apps: what it is run on is the message. */
export type MessageCommand = {
  readonly data: MessageCommandData;
  readonly run: (
    interaction: MessageContextMenuCommandInteraction,
    context: CommandContext,
  ) => Promise<Outcome>;
  readonly components?: Readonly<Record<string, ButtonHandler>>;
};

export const isMessageCommand = (command: Command | MessageCommand): command is MessageCommand =>
  command.data.type === ApplicationCommandType.Message;

export const isSlashCommandData = (data: CommandData): data is SlashCommandData =>
  (data.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
