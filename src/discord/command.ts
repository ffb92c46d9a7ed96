import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answerer } from '../answering/answerer.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Clock } from './clock.ts';
import type { Library } from './library.ts';
import type { Logger } from './logger.ts';

export type CommandData = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What a command may use. */
export type CommandContext = {
  readonly answerer: Answerer;
  readonly conversations: Conversations;
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
) => Promise<void>;

/** One slash command. Handlers answer the interaction themselves; what they throw is worded by the dispatcher. */
export type Command = {
  readonly data: CommandData;
  readonly run: (interaction: ChatInputCommandInteraction, context: CommandContext) => Promise<void>;
  readonly autocomplete?: (interaction: AutocompleteInteraction, context: CommandContext) => Promise<void>;
  /** Buttons that the command's replies carry, by the part of the custom_id before its first colon. */
  readonly components?: Readonly<Record<string, ButtonHandler>>;
};
