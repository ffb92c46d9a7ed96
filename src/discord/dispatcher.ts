import { type Interaction } from 'discord.js';
import type { CommandContext } from './command.ts';
import { deferredReply, interactionReply } from './messages.ts';
import { failureNotice, stoppingNotice, unknownButtonNotice, unknownCommandNotice } from './notices.ts';
import { createRecentIds } from './recent-ids.ts';
import type { Registry } from './registry.ts';
import { isAlreadyAnswered, isTooLate, respondWith } from './respond.ts';
import { createUnderWay } from './under-way.ts';

/** Interactions remembered against a second delivery, which comes within seconds: some minutes' worth on a busy server. */
const REMEMBERED = 1000;

const handle = async (
  interaction: Interaction,
  registry: Registry,
  context: CommandContext,
): Promise<void> => {
  if (interaction.isChatInputCommand()) {
    const command = registry.commands.get(interaction.commandName);
    if (command === undefined) await respondWith(interaction, 'asker', unknownCommandNotice());
    else await command.run(interaction, context);
  } else if (interaction.isAutocomplete()) {
    const command = registry.commands.get(interaction.commandName);
    if (command?.autocomplete === undefined) await interaction.respond([]);
    else await command.autocomplete(interaction, context);
  } else if (interaction.isButton()) {
    const colon = interaction.customId.indexOf(':');
    const handler = registry.buttons.get(interaction.customId.slice(0, Math.max(0, colon)));
    if (handler === undefined) await respondWith(interaction, 'asker', unknownButtonNotice());
    else await handler(interaction, interaction.customId.slice(colon + 1), context);
  }
};

/** Says that something went wrong, unless an answer is there or none is taken any more. */
const answerFailure = async (interaction: Interaction, error: unknown): Promise<void> => {
  if (isTooLate(error) || isAlreadyAnswered(error)) return;
  if (interaction.isAutocomplete()) {
    if (!interaction.responded) await interaction.respond([]);
    return;
  }
  if (!interaction.isRepliable() || interaction.replied) return;
  if (!interaction.deferred) {
    try {
      await interaction.reply(interactionReply(failureNotice(), true));
      return;
    } catch (replyError) {
      // Deferred after all: the confirmation was lost.
      if (!isAlreadyAnswered(replyError)) throw replyError;
    }
  }
  await interaction.webhook.editMessage('@original', deferredReply(failureNotice()));
};

export interface Dispatcher {
  /** Handles an interaction; never rejects. One that was handled already is dropped. */
  handle(interaction: Interaction): Promise<void>;
  /** Takes no more interactions and waits for those under way. */
  drain(): Promise<void>;
}

export const createDispatcher = (registry: Registry, context: CommandContext): Dispatcher => {
  const recent = createRecentIds(REMEMBERED);
  const underWay = createUnderWay(context.clock);

  const answer = async (interaction: Interaction): Promise<void> => {
    if (!underWay.stopping) await handle(interaction, registry, context);
    else if (interaction.isRepliable()) await interaction.reply(interactionReply(stoppingNotice(), true));
  };

  const run = async (interaction: Interaction): Promise<void> => {
    try {
      await answer(interaction);
    } catch (error) {
      context.logger.error('An interaction failed.', { interaction: interaction.id, error });
      try {
        await answerFailure(interaction, error);
      } catch (second) {
        context.logger.error('The failure could not be told to the asker.', {
          interaction: interaction.id,
          error: second,
        });
      }
    }
  };

  return {
    async handle(interaction) {
      if (recent.isNew(interaction.id)) await underWay.run(() => run(interaction));
    },
    drain: () => underWay.drain(),
  };
};
