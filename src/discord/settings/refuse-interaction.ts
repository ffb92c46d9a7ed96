import type { Interaction } from 'discord.js';
import { StoreError } from '../../store/store-error.ts';
import type { Admits, BotContext, CommandContext } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import type { Registry } from '../registry.ts';
import { respondWith } from '../respond.ts';
import { notAdmitted, type NotAdmitted } from './admission.ts';
import { notAdmittedNotice } from './admission-notices.ts';
import { admitsOf } from './admits-of.ts';
import { settingsIn } from './settings-in.ts';
import { visitorOf } from './visitor.ts';

const whyNot = async (
  interaction: Interaction,
  admits: Admits,
  context: Pick<BotContext, 'deskOf'>,
): Promise<NotAdmitted | undefined> => {
  const { guildId } = interaction;
  if (guildId === null || admits === 'everybody') return undefined;
  const settings = await settingsIn(guildId, context);
  return settings && notAdmitted(visitorOf(interaction, guildId), settings, admits);
};

/**
 * Answers an interaction that a server's settings do not let somebody have; a list while typing stays empty. `undefined` for one that is to be handled.
 * Rejects with `StoreError`, but for a form.
 */
export const refuseInteraction = async (
  interaction: Interaction,
  registry: Pick<Registry, 'admits'>,
  context: Pick<BotContext, 'deskOf'>,
): Promise<Outcome | undefined> => {
  let refused: NotAdmitted | undefined;
  try {
    refused = await whyNot(interaction, admitsOf(interaction, registry), context);
  } catch (error) {
    // Who could open a form was admitted then; what takes the form says back what was typed, which would be lost here.
    if (!(error instanceof StoreError && interaction.isModalSubmit())) throw error;
  }
  if (refused === undefined) return undefined;
  const { guild, channelId } = interaction;
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable())
    await respondWith(interaction, 'asker', notAdmittedNotice(refused, { guild, channelId, told: 'there' }));
  return 'refused';
};

/** Whether somebody may ask where they are, as far as that is known: for what is shown to everybody and says something of the articles. */
export const mayAskHere = async (
  interaction: Interaction,
  { desk }: Pick<CommandContext, 'desk'>,
): Promise<boolean> => {
  try {
    const deskOf = desk && (() => desk);
    return (await whyNot(interaction, 'askers', { deskOf })) === undefined;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
};
