import type { Interaction, Message } from 'discord.js';
import type { Logger } from './logger.ts';
import type { Outcome } from './outcome.ts';
import type { Registry } from './registry.ts';

/** What somebody did that the bot answers. */
type ObservedKind =
  | 'command'
  | 'message_command'
  | 'autocomplete'
  | 'button'
  | 'select'
  | 'modal'
  | 'message'
  | 'other';

/** One interaction or answered message, when it is over. Ids and names of ours only: never what somebody wrote. */
export type Observation = {
  readonly kind: ObservedKind;
  /**
   * A command, or what stands before the colon of a button's custom_id, one of ours or `unknown`, so that there are few; of a message how it
   * came to the bot: `direct`, `reply`, `mention` or `thread`.
   */
  readonly name: string;
  readonly outcome: Outcome;
  /** From its arrival here until it was answered. */
  readonly milliseconds: number;
  readonly id: string;
  /** `null` in a direct conversation. */
  readonly guildId: string | null;
  readonly channelId: string | null;
};

/** Is told of each interaction and each answered message, once. */
export type Observe = (observation: Observation) => void;

/** Name for whatever no command of ours answers: names come from outside, and each would be a series of a metric. */
const UNKNOWN = 'unknown';

const nameOf = (map: ReadonlyMap<string, unknown>, name: string): string => (map.has(name) ? name : UNKNOWN);

const prefixOf = (customId: string): string => customId.slice(0, Math.max(0, customId.indexOf(':')));

/** What an interaction is, without what was typed into it. */
export const describeInteraction = (
  interaction: Interaction,
  {
    commands,
    messageCommands,
    buttons,
    selects,
    forms,
  }: Pick<Registry, 'commands' | 'messageCommands' | 'buttons' | 'selects' | 'forms'>,
): Omit<Observation, 'outcome' | 'milliseconds'> => {
  const { id, guildId, channelId } = interaction;
  const where = { id, guildId, channelId };
  if (interaction.isChatInputCommand())
    return { ...where, kind: 'command', name: nameOf(commands, interaction.commandName) };
  if (interaction.isContextMenuCommand())
    return { ...where, kind: 'message_command', name: nameOf(messageCommands, interaction.commandName) };
  if (interaction.isAutocomplete())
    return { ...where, kind: 'autocomplete', name: nameOf(commands, interaction.commandName) };
  if (interaction.isButton())
    return { ...where, kind: 'button', name: nameOf(buttons, prefixOf(interaction.customId)) };
  if (interaction.isAnySelectMenu())
    return { ...where, kind: 'select', name: nameOf(selects, prefixOf(interaction.customId)) };
  if (interaction.isModalSubmit())
    return { ...where, kind: 'modal', name: nameOf(forms, prefixOf(interaction.customId)) };
  return { ...where, kind: 'other', name: UNKNOWN };
};

/** What a message is, without what it says. */
export const describeMessage = (message: Message): Omit<Observation, 'outcome' | 'milliseconds'> => {
  const { id, guildId, channelId, mentions, client } = message;
  const nameInServer = (): string => {
    if (mentions.repliedUser?.id === client.user.id) return 'reply';
    return mentions.users.has(client.user.id) ? 'mention' : 'thread';
  };
  return { kind: 'message', name: guildId === null ? 'direct' : nameInServer(), id, guildId, channelId };
};

/** Writes a line for each; autocomplete, which comes with every few letters typed, only for whoever debugs. */
export const logObservations =
  (logger: Logger): Observe =>
  ({ kind, name, outcome, milliseconds, id, guildId, channelId }) => {
    const what = kind === 'message' ? 'message' : 'interaction';
    const fields = { kind, name, outcome, milliseconds, [what]: id, guild: guildId, channel: channelId };
    if (kind === 'autocomplete') logger.debug('Choices given.', fields);
    else logger.info(`One ${what} is over.`, fields);
  };
