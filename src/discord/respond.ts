import {
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Clock } from './clock.ts';
import { deferredReply, interactionReply, messageUpdate } from './messages.ts';
import type { Reply } from './reply.ts';
import { withPatience } from './slow.ts';

type Answerable = ChatInputCommandInteraction | ButtonInteraction;

export type Visibility = 'everyone' | 'asker';

/** Whether Discord says that this interaction already has an answer: ours arrived, only the confirmation was lost. */
export const isAlreadyAnswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** Whether Discord no longer takes an answer: more than 3 s went by, or 15 minutes since a deferred one. */
export const isTooLate = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownInteraction ||
    error.code === RESTJSONErrorCodes.InvalidWebhookToken);

/**
 * Answers an interaction with what `work` gives: at once, or, when it takes longer than the patience of `slow.ts`, first with
 * Discord's "thinking…" and then in its place. Rejects as `work` does; the interaction then is unanswered or deferred.
 */
export const respond = async (
  interaction: Answerable,
  visibility: Visibility,
  work: () => Promise<Reply>,
  clock: Clock,
): Promise<void> => {
  const isPrivate = visibility === 'asker';
  let deferred = false;
  const defer = async (): Promise<void> => {
    deferred = true;
    try {
      await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    } catch (error) {
      if (!isAlreadyAnswered(error)) throw error;
    }
  };
  const reply = await withPatience(work, defer, clock);
  // Not editReply: after a lost confirmation the interaction does not know that it is deferred.
  if (deferred) await interaction.webhook.editMessage('@original', deferredReply(reply));
  else await interaction.reply(interactionReply(reply, isPrivate));
};

/** Answers at once with something that needs no work. */
export const respondWith = async (
  interaction: Answerable,
  visibility: Visibility,
  reply: Reply,
): Promise<void> => {
  await interaction.reply(interactionReply(reply, visibility === 'asker'));
};

/** Puts `reply` in the place of the message whose button was pressed. */
export const replaceMessage = async (interaction: ButtonInteraction, reply: Reply): Promise<void> => {
  await interaction.update(messageUpdate(reply));
};
