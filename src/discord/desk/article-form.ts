import {
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import { TITLE_LENGTH } from '../../articles/importing/prepare.ts';
import { FORM_TEXT_LIMIT } from '../limits.ts';
import { textField } from '../text-field.ts';

/** The form in which a text is pasted: `add-text:`. */
export const ADD_TEXT_PREFIX = 'add-text';

const TITLE = 'title';
const TEXT = 'text';

export const articleForm = (): APIModalInteractionResponseCallbackData => ({
  custom_id: `${ADD_TEXT_PREFIX}:`,
  title: 'Add an article',
  components: [
    textField({
      id: TITLE,
      label: 'Title',
      description: 'Left empty, the first line of the text counts',
      longest: TITLE_LENGTH,
    }),
    textField({
      id: TEXT,
      label: 'Text',
      description: `At most ${FORM_TEXT_LIMIT.toLocaleString('en')} characters; add a longer one as a file`,
      style: TextInputStyle.Paragraph,
      longest: FORM_TEXT_LIMIT,
      required: true,
    }),
  ],
});

/** What was typed into it; an empty title is none. */
export const readArticleForm = ({
  fields,
}: ModalSubmitInteraction): { readonly title: string | undefined; readonly text: string } => {
  const title = fields.getTextInputValue(TITLE).trim();
  return { title: title === '' ? undefined : title, text: fields.getTextInputValue(TEXT) };
};
