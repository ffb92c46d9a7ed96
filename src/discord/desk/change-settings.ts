import type { ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { respondWith } from '../respond.ts';
import { noDeskNotice, notManagerNotice } from './desk-notices.ts';
import { managesServer } from './may-look-after.ts';
import { renderSettings } from './settings-view.ts';

/** /articles settings: shows what is set, and changes what is given. */
export const changeSettings = async (
  interaction: ChatInputCommandInteraction,
  { desk }: CommandContext,
): Promise<Outcome> => {
  if (desk === undefined)
    return respondWith(interaction, 'asker', noDeskNotice(interaction.guildId !== null));
  if (!managesServer(interaction)) return respondWith(interaction, 'asker', notManagerNotice());
  const { options } = interaction;
  const shippedArticles = options.getBoolean('shipped');
  const allowed = options.getRole('allow')?.id;
  const disallowed = options.getRole('disallow')?.id;
  const before = await desk.settings();
  const roles = [
    ...before.whoMayAdd.filter((role) => role !== disallowed && role !== allowed),
    ...(allowed === undefined ? [] : [allowed]),
  ];
  const isChange = shippedArticles !== null || allowed !== undefined || disallowed !== undefined;
  const settings = isChange
    ? await desk.set({ ...(shippedArticles !== null && { shippedArticles }), whoMayAdd: roles })
    : before;
  return respondWith(interaction, 'asker', renderSettings(settings, await desk.usage(), desk.limits));
};
