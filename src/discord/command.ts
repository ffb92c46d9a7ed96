import {
  ApplicationCommandType,
  type AnySelectMenuInteraction,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { ArticleDesk } from '../articles/importing/article-desk.ts';
import type { NotebookDesk } from '../notebook/notebook-desk.ts';
import type { Clock } from './clock.ts';
import type { Engine, EngineOf } from './engine.ts';
import type { Logger } from './logger.ts';
import type { Outcome } from './outcome.ts';
import type { PersonalPrivacy } from './privacy/personal-privacy.ts';

export type SlashCommandData = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** A command of a message's menu; it has no description. */
type MessageCommandData = RESTPostAPIContextMenuApplicationCommandsJSONBody & {
  readonly type: ApplicationCommandType.Message;
};

export type CommandData = SlashCommandData | MessageCommandData;

/** What is the same in all servers. */
type Surroundings = {
  readonly clock: Clock;
  readonly logger: Logger;
  /** What all commands are called and do, for /help. */
  readonly commands: readonly CommandData[];
};

/** What a bot answers with. */
export type BotContext = Surroundings & {
  readonly engineOf: EngineOf;
  /** Where the articles of a server are looked after; not given where none are kept. */
  readonly deskOf?: ((guildId: string) => ArticleDesk) | undefined;
  /** Where a server keeps what it found; not given where nothing is kept. */
  readonly notebookOf?: ((guildId: string) => NotebookDesk) | undefined;
  /** What is kept of people in a server, or everywhere (`null`); not given where nothing is kept. */
  readonly privacyOf?: ((guildId: string | null) => PersonalPrivacy) | undefined;
};

/** What a command may use: engine and desk are those of the place where it is used. */
export type CommandContext = Surroundings &
  Engine & {
    /** `undefined` in direct conversations, and where no articles are kept. */
    readonly desk: ArticleDesk | undefined;
    /** `undefined` in direct conversations, and where nothing is kept. */
    readonly notebook: NotebookDesk | undefined;
    /** `undefined` where nothing is kept. */
    readonly privacy: PersonalPrivacy | undefined;
    /** The engine as it is then: another one than before once the place has its first article. */
    readonly engineNow: () => Promise<Engine>;
  };

/** What a command may use in a server, or in direct conversations (`null`). */
export const contextIn = async (
  guildId: string | null,
  { engineOf, deskOf, notebookOf, privacyOf, ...surroundings }: BotContext,
): Promise<CommandContext> => ({
  ...surroundings,
  ...(await engineOf(guildId)),
  engineNow: () => engineOf(guildId),
  desk: guildId === null ? undefined : deskOf?.(guildId),
  notebook: guildId === null ? undefined : notebookOf?.(guildId),
  privacy: privacyOf?.(guildId),
});

/** @param rest what follows `prefix:` in the button's custom_id. */
export type ButtonHandler = (
  interaction: ButtonInteraction,
  rest: string,
  context: CommandContext,
) => Promise<Outcome>;

/** @param rest what follows `prefix:` in the menu's custom_id. */
export type SelectHandler = (
  interaction: AnySelectMenuInteraction,
  rest: string,
  context: CommandContext,
) => Promise<Outcome>;

/** @param rest what follows `prefix:` in the form's custom_id. */
export type FormHandler = (
  interaction: ModalSubmitInteraction,
  rest: string,
  context: CommandContext,
) => Promise<Outcome>;

/**
 * Who may use a command where the settings of a server do not let them ask: `everybody`; `caretakers`, who may manage the server or look after
 * its articles; or nobody, who may not ask, `askers`.
 */
export type Admits = 'everybody' | 'caretakers' | 'askers';

/** One slash command. Handlers answer the interaction themselves and give the outcome; what they throw is worded by the dispatcher. */
export type Command = {
  readonly data: SlashCommandData;
  /** Holds for its lists, buttons, menus and forms as well; `askers` unless given. */
  readonly admits?: Admits;
  readonly run: (interaction: ChatInputCommandInteraction, context: CommandContext) => Promise<Outcome>;
  readonly autocomplete?: (interaction: AutocompleteInteraction, context: CommandContext) => Promise<void>;
  /** Buttons that the command's replies carry, by the part of the custom_id before its first colon. */
  readonly components?: Readonly<Record<string, ButtonHandler>>;
  /** Select menus that its replies carry, in the same way. */
  readonly selects?: Readonly<Record<string, SelectHandler>>;
  /** Forms that the command opens, in the same way. */
  readonly forms?: Readonly<Record<string, FormHandler>>;
};

/** One command of a message's menu, under Apps: what it is run on is the message. */
export type MessageCommand = {
  readonly data: MessageCommandData;
  readonly admits?: Admits;
  readonly run: (
    interaction: MessageContextMenuCommandInteraction,
    context: CommandContext,
  ) => Promise<Outcome>;
  readonly components?: Readonly<Record<string, ButtonHandler>>;
  readonly selects?: Readonly<Record<string, SelectHandler>>;
  readonly forms?: Readonly<Record<string, FormHandler>>;
};

export const isMessageCommand = (command: Command | MessageCommand): command is MessageCommand =>
  command.data.type === ApplicationCommandType.Message;

export const isSlashCommandData = (data: CommandData): data is SlashCommandData =>
  (data.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
