import type { Interaction } from 'discord.js';
import { contextIn, type BotContext, type CommandContext } from './command.ts';
import { deferredReply, interactionReply } from './messages.ts';
import {
  failureNotice,
  rateLimitNotice,
  stoppingNotice,
  unknownButtonNotice,
  unknownCommandNotice,
} from './notices.ts';
import { asDeliveryError, DeliveryError, isAlreadyAnswered, logFailure } from './failure.ts';
import { describeInteraction } from './observe.ts';
import type { Operations } from './operations.ts';
import type { Outcome } from './outcome.ts';
import { StoreError } from '../store/store-error.ts';
import { storeNotice } from './desk/desk-notices.ts';
import type { Reply } from './reply.ts';
import type { RateLimiter } from './rate-limit.ts';
import { createRecentIds } from './recent-ids.ts';
import type { Registry } from './registry.ts';
import { respondWith } from './respond.ts';
import { refuseInteraction } from './settings/refuse-interaction.ts';
import { createUnderWay } from './under-way.ts';

/** Interactions remembered against a second delivery, which comes within seconds: some minutes' worth on a busy server. */
const REMEMBERED = 1000;

const handle = async (
  interaction: Interaction,
  registry: Registry,
  context: CommandContext,
): Promise<Outcome> => {
  if (interaction.isChatInputCommand()) {
    const command = registry.commands.get(interaction.commandName);
    if (command === undefined) return respondWith(interaction, 'asker', unknownCommandNotice());
    return command.run(interaction, context);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = registry.messageCommands.get(interaction.commandName);
    if (command === undefined) return respondWith(interaction, 'asker', unknownCommandNotice());
    return command.run(interaction, context);
  }
  if (interaction.isAutocomplete()) {
    const command = registry.commands.get(interaction.commandName);
    if (command?.autocomplete === undefined) await interaction.respond([]);
    else await command.autocomplete(interaction, context);
    return 'shown';
  }
  if (interaction.isButton()) {
    const colon = interaction.customId.indexOf(':');
    const handler = registry.buttons.get(interaction.customId.slice(0, Math.max(0, colon)));
    if (handler === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
    return handler(interaction, interaction.customId.slice(colon + 1), context);
  }
  if (interaction.isAnySelectMenu()) {
    const colon = interaction.customId.indexOf(':');
    const handler = registry.selects.get(interaction.customId.slice(0, Math.max(0, colon)));
    if (handler !== undefined) return handler(interaction, interaction.customId.slice(colon + 1), context);
  }
  if (interaction.isModalSubmit()) {
    const colon = interaction.customId.indexOf(':');
    const handler = registry.forms.get(interaction.customId.slice(0, Math.max(0, colon)));
    if (handler !== undefined) return handler(interaction, interaction.customId.slice(colon + 1), context);
  }
  // A kind that no command of ours has, from an earlier version or another process.
  if (interaction.isRepliable()) await respondWith(interaction, 'asker', unknownButtonNotice());
  return 'problem';
};

/** Answers an interaction that comes too soon; a list while typing stays empty. `undefined` when it comes in time. */
const refuseHaste = async (interaction: Interaction, limiter: RateLimiter): Promise<Outcome | undefined> => {
  const asker = { userId: interaction.user.id, guildId: interaction.guildId };
  if (interaction.isAutocomplete()) {
    if (limiter.admitTyping(asker) === undefined) return undefined;
    await interaction.respond([]);
    return 'rate_limited';
  }
  const refusal = limiter.admit(asker);
  if (refusal === undefined || !interaction.isRepliable()) return undefined;
  return respondWith(interaction, 'asker', rateLimitNotice(refusal));
};

/** What the asker is told: the store has its own words. */
const noticeOf = (error: unknown): Reply =>
  error instanceof StoreError ? storeNotice(error) : failureNotice();

/** Says that something went wrong, unless an answer is there or none is taken any more. */
const answerFailure = async (interaction: Interaction, error: unknown): Promise<void> => {
  // A delivery that failed is tried no further: a second one could wipe out the first.
  if (error instanceof DeliveryError) return;
  if (interaction.isAutocomplete()) {
    const isOver = interaction.responded || asDeliveryError(error) instanceof DeliveryError;
    if (!isOver) await interaction.respond([]);
    return;
  }
  if (!interaction.isRepliable() || interaction.replied) return;
  if (!interaction.deferred) {
    try {
      await interaction.reply(interactionReply(noticeOf(error), true));
      return;
    } catch (replyError) {
      // Deferred after all: the confirmation was lost.
      if (!isAlreadyAnswered(replyError)) throw replyError;
    }
  }
  await interaction.webhook.editMessage('@original', deferredReply(noticeOf(error)));
};

export interface Dispatcher {
  /** Handles an interaction; never rejects. One that was handled already is dropped. */
  handle(interaction: Interaction): Promise<void>;
  /** Takes no more interactions and waits for those under way. */
  drain(): Promise<void>;
}

/** @param limiter counts messages as well, so that it is made once for both */
export const createDispatcher = (
  registry: Registry,
  context: BotContext,
  { observe }: Pick<Operations, 'observe'>,
  limiter: RateLimiter,
): Dispatcher => {
  const recent = createRecentIds(REMEMBERED);
  const underWay = createUnderWay(context.clock);

  const answer = async (interaction: Interaction): Promise<Outcome> => {
    if (!underWay.stopping)
      return (
        (await refuseHaste(interaction, limiter)) ??
        (await refuseInteraction(interaction, registry, context)) ??
        handle(interaction, registry, await contextIn(interaction.guildId, context))
      );
    if (interaction.isRepliable()) await respondWith(interaction, 'asker', stoppingNotice());
    else if (interaction.isAutocomplete()) await interaction.respond([]);
    return 'stopping';
  };

  const attempt = async (interaction: Interaction): Promise<Outcome> => {
    try {
      return await answer(interaction);
    } catch (error) {
      const fields = { interaction: interaction.id };
      logFailure(context.logger, 'An interaction failed', error, fields);
      try {
        await answerFailure(interaction, error);
      } catch (second) {
        logFailure(context.logger, 'The failure could not be told to the asker', second, fields);
      }
      return 'failed';
    }
  };

  const run = async (interaction: Interaction): Promise<void> => {
    const begun = context.clock.now();
    const outcome = await attempt(interaction);
    const milliseconds = context.clock.now() - begun;
    observe({ ...describeInteraction(interaction, registry), outcome, milliseconds });
  };

  return {
    async handle(interaction) {
      if (recent.isNew(interaction.id)) await underWay.run(() => run(interaction));
    },
    drain: () => underWay.drain(),
  };
};
