import {
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import { WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import { textField } from '../text-field.ts';

const REASON = 'reason';

/** A form that asks for a reason. */
export const reasonForm = (
  customId: string,
  title: string,
  description: string,
): APIModalInteractionResponseCallbackData => ({
  custom_id: customId,
  title,
  components: [
    textField({
      id: REASON,
      label: 'Reason',
      description,
      style: TextInputStyle.Paragraph,
      longest: WORD_LIMITS.reason,
      required: true,
    }),
  ],
});

export const readReason = ({ fields }: ModalSubmitInteraction): string =>
  fields.getTextInputValue(REASON).trim();
