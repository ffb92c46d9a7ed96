import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Gap } from '../../store/gap-store.ts';
import type { ButtonHandler } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import { replaceMessage, respondWith, type Answerable } from '../respond.ts';
import { gapGoneNotice } from './gap-notices.ts';
import { renderGap } from './gap-view.ts';
import { withGap } from './with-gap.ts';

/** Shows a question privately, or says that it is gone. @param lead what was just done with it */
export const showChanged = (interaction: Answerable, gap: Gap | undefined, lead: string): Promise<Outcome> =>
  respondWith(interaction, 'asker', gap === undefined ? gapGoneNotice() : renderGap(gap, lead));

/** The same in the place of the message that it was shown in, which its button or form belongs to. */
export const replaceChanged = (
  interaction: ButtonInteraction | ModalSubmitInteraction,
  gap: Gap | undefined,
  lead: string,
): Promise<Outcome> => {
  if (gap === undefined) return respondWith(interaction, 'asker', gapGoneNotice());
  const reply = renderGap(gap, lead);
  return interaction.isModalSubmit() && !interaction.isFromMessage()
    ? respondWith(interaction, 'asker', reply)
    : replaceMessage(interaction, reply);
};

/** The button of a list that shows a question. */
export const showGap: ButtonHandler = (interaction, id, context) =>
  withGap(interaction, { id, right: 'look' }, context, (gap) =>
    respondWith(interaction, 'asker', renderGap(gap)),
  );
