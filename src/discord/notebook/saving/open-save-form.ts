import type { ButtonInteraction } from 'discord.js';
import { answerOnCard } from '../../answer-on-card.ts';
import type { CommandContext } from '../../command.ts';
import { articleGoneNotice, unknownButtonNotice } from '../../notices.ts';
import type { Outcome } from '../../outcome.ts';
import { sentComponents, textsOf } from '../../read-card.ts';
import { respondWith, showForm } from '../../respond.ts';
import { allowedNotebook } from '../allowed-notebook.ts';
import { recentNotebooks } from './recent-notebooks.ts';
import { saveForm } from './save-form.ts';
import { readSaveButton, SAVE_PREFIX } from './save-ids.ts';
import { readTypedWords } from './typed-lines.ts';

/** The Save button: opens the form with what stands on its message. Rejects with `StoreError`. */
export const openSaveForm = async (
  interaction: ButtonInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const allowed = await allowedNotebook(interaction, context);
  if ('refusal' in allowed) return respondWith(interaction, 'asker', allowed.refusal);
  if (readSaveButton(rest, context.library).found === undefined)
    return respondWith(interaction, 'asker', articleGoneNotice());
  const components = sentComponents(interaction.message);
  const card = answerOnCard(components);
  if (card === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
  const typed = readTypedWords(textsOf(components));
  const note = typed.note === '' ? (card.doubt ?? '') : typed.note;
  const notebooks = await recentNotebooks(allowed.notebook);
  const words = { ...typed, note, question: card.question };
  return showForm(interaction, saveForm(`${SAVE_PREFIX}:${rest}`, notebooks, words));
};
