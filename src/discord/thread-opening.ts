import {
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { THREAD_NAME_LIMIT } from './limits.ts';
import { clip, visible } from './markdown.ts';
import { canHoldThreads } from './talk-keys.ts';
import type { NoThread } from './thread-notices.ts';

/** Words on one line, as long as a thread's name may be; Discord shows names without formatting. */
export const threadName = (words: string): string =>
  clip(visible(words).trim().replace(/\s+/g, ' '), THREAD_NAME_LIMIT);

/** Discord's refusals that say why there is no thread; whatever else goes wrong is a fault. */
const REFUSALS: ReadonlyMap<unknown, NoThread> = new Map<unknown, NoThread>([
  [RESTJSONErrorCodes.MissingPermissions, 'right'],
  [RESTJSONErrorCodes.MissingAccess, 'right'],
  [RESTJSONErrorCodes.MaximumActiveThreads, 'too_many'],
  [RESTJSONErrorCodes.UnknownMessage, 'gone'],
]);

export const threadRefusal = (error: unknown): NoThread | undefined =>
  error instanceof DiscordAPIError ? REFUSALS.get(error.code) : undefined;

export const isThreadThereAlready = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;

/** What stands in the way of a thread where something was asked, as far as it can be known before it is tried. */
export const threadObstacle = (
  interaction: ButtonInteraction | ChatInputCommandInteraction,
): NoThread | undefined => {
  if (!interaction.inGuild()) return 'direct';
  if (interaction.channel?.isThread() === true) return 'thread';
  if (!canHoldThreads(interaction.channel)) return 'channel';
  return interaction.appPermissions.has(PermissionFlagsBits.CreatePublicThreads) ? undefined : 'right';
};
