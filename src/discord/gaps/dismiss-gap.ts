import type { ButtonInteraction, ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { respondWith, showForm } from '../respond.ts';
import { dismissForm, readDismissForm } from './gap-forms.ts';
import { noReasonNotice } from './gap-notices.ts';
import { replaceChanged, showChanged } from './show-gap.ts';
import { withGap, withNamedGap } from './with-gap.ts';

const DISMISSED = 'Dismissed. It is listed no more among the open ones, and not asked again by itself.';
const REOPENED = 'Open again.';
const OPEN_ALREADY = 'This is open already.';

/** /gaps dismiss */
export const dismissByCommand = (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> =>
  withNamedGap(interaction, 'settle', context, async ({ id }, { gaps }) => {
    const reason = interaction.options.getString('reason', true).trim();
    if (reason === '') return respondWith(interaction, 'asker', noReasonNotice());
    const by = interaction.user.id;
    const gap = await gaps.dismiss(id, by, { by, at: context.clock.now(), reason });
    return showChanged(interaction, gap, DISMISSED);
  });

/** The button that opens the form. */
export const openDismissForm = (
  interaction: ButtonInteraction,
  id: string,
  context: CommandContext,
): Promise<Outcome> =>
  withGap(interaction, { id, right: 'settle' }, context, (gap) => showForm(interaction, dismissForm(gap)));

export const dismissByForm = (
  interaction: ModalSubmitInteraction,
  id: string,
  context: CommandContext,
): Promise<Outcome> =>
  withGap(interaction, { id, right: 'settle' }, context, async (_gap, { gaps }) => {
    const reason = readDismissForm(interaction);
    if (reason === '') return respondWith(interaction, 'asker', noReasonNotice());
    const by = interaction.user.id;
    const gap = await gaps.dismiss(id, by, { by, at: context.clock.now(), reason });
    return replaceChanged(interaction, gap, DISMISSED);
  });

/** /gaps reopen */
export const reopenByCommand = (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> =>
  withNamedGap(interaction, 'settle', context, async (gap, { gaps }) =>
    gap.state.status === 'open'
      ? showChanged(interaction, gap, OPEN_ALREADY)
      : showChanged(interaction, await gaps.reopen(gap.id, interaction.user.id), REOPENED),
  );

export const reopenByButton = (
  interaction: ButtonInteraction,
  id: string,
  context: CommandContext,
): Promise<Outcome> =>
  withGap(interaction, { id, right: 'settle' }, context, async (_gap, { gaps }) =>
    replaceChanged(interaction, await gaps.reopen(id, interaction.user.id), REOPENED),
  );
