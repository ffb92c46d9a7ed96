import {
  MessageFlags,
  type AnySelectMenuInteraction,
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { Clock } from './clock.ts';
import { asDeliveryError, isUndecided } from './failure.ts';
import { deferredReply, interactionReply, messageUpdate } from './messages.ts';
import type { Outcome } from './outcome.ts';
import type { Reply } from './reply.ts';
import { withPatience } from './slow.ts';

const outcomeOf = ({ outcome = 'shown' }: Reply): Outcome => outcome;

export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | AnySelectMenuInteraction
  | ModalSubmitInteraction;

export type Visibility = 'everyone' | 'asker';

/**
 * Gives a first answer. Where it is open if it arrived, the same is put in its place; Discord knows no message to change then if it
 * didn't, and the first failure is the one that counts.
 */
const giveFirst = async (
  interaction: RepliableInteraction,
  send: () => Promise<unknown>,
  reply: Reply,
): Promise<void> => {
  try {
    await send();
  } catch (error) {
    if (!isUndecided(error)) throw asDeliveryError(error);
    try {
      await interaction.webhook.editMessage('@original', deferredReply(reply));
    } catch {
      throw asDeliveryError(error);
    }
  }
};

/**
 * Answers an interaction with what `work` gives: at once, or, when it takes longer than the patience of `slow.ts`, first with
 * Discord's "thinking…" and then in its place. Gives the reply's outcome. Rejects as `work` does; the interaction then is unanswered or deferred.
 */
export const respond = async (
  interaction: Answerable,
  visibility: Visibility,
  work: () => Promise<Reply>,
  clock: Clock,
): Promise<Outcome> => {
  const isPrivate = visibility === 'asker';
  let deferred = false;
  let deferralFailure: unknown;
  const defer = async (): Promise<void> => {
    deferred = true;
    try {
      await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    } catch (error) {
      if (!isUndecided(error)) throw asDeliveryError(error);
      deferralFailure = error;
    }
  };
  /** Not editReply: after a lost confirmation the interaction does not know that it is deferred. */
  const fillIn = async (reply: Reply): Promise<void> => {
    try {
      await interaction.webhook.editMessage('@original', deferredReply(reply));
    } catch (error) {
      throw asDeliveryError(deferralFailure ?? error);
    }
  };
  const reply = await withPatience(work, defer, clock);
  if (deferred) await fillIn(reply);
  else await giveFirst(interaction, () => interaction.reply(interactionReply(reply, isPrivate)), reply);
  return outcomeOf(reply);
};

/** Opens a form as the first answer. */
export const showForm = async (
  interaction: Exclude<Answerable, ModalSubmitInteraction>,
  form: APIModalInteractionResponseCallbackData,
): Promise<Outcome> => {
  try {
    await interaction.showModal(form);
  } catch (error) {
    throw asDeliveryError(error);
  }
  return 'shown';
};

/** Answers at once with something that needs no work. */
export const respondWith = async (
  interaction: RepliableInteraction,
  visibility: Visibility,
  reply: Reply,
): Promise<Outcome> => {
  const isPrivate = visibility === 'asker';
  await giveFirst(interaction, () => interaction.reply(interactionReply(reply, isPrivate)), reply);
  return outcomeOf(reply);
};

/** Puts `reply` in the place of the message whose button was pressed, in whose menu something was chosen, or from which a form was opened. */
export const replaceMessage = async (
  interaction: ButtonInteraction | AnySelectMenuInteraction | ModalMessageModalSubmitInteraction,
  reply: Reply,
): Promise<Outcome> => {
  await giveFirst(interaction, () => interaction.update(messageUpdate(reply)), reply);
  return outcomeOf(reply);
};
