import {
  ComponentType,
  TextInputStyle,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import { TAG_LIMIT, WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import type { Finding } from '../../store/finding-store.ts';
import type { Notebook } from '../../store/notebook-store.ts';
import { choiceName } from '../choice.ts';
import { textField } from '../text-field.ts';
import { EDIT_PREFIX } from './finding-ids.ts';
import { TAGS_LENGTH } from './saving/save-form.ts';

const QUESTION = 'question';
const ANSWER = 'answer';
const NOTE = 'note';
const TAGS = 'tags';
const NOTEBOOK = 'notebook';

/** Options that Discord takes in a menu; where a server has more notebooks, the name is typed. */
const MENU_OPTIONS = 25;

const BASE = 36;

const notebookLabel = (now: string, notebooks: readonly Notebook[]): APILabelComponent =>
  notebooks.length > MENU_OPTIONS || notebooks.length === 0
    ? textField({
        id: NOTEBOOK,
        label: 'Notebook',
        description: 'The name of one that there is',
        value: notebooks.find(({ id }) => id === now)?.name ?? '',
        longest: WORD_LIMITS.notebookName,
        required: true,
      })
    : {
        type: ComponentType.Label,
        label: 'Notebook',
        component: {
          type: ComponentType.StringSelect,
          custom_id: NOTEBOOK,
          options: notebooks.map(({ id, name }) => ({
            label: choiceName(name) || id,
            value: id,
            default: id === now,
          })),
        },
      };

/** The form in which the words of a finding are changed, filled in with what they are. */
export const editForm = (
  { id, question, answer, note, tags, notebook, edited }: Finding,
  notebooks: readonly Notebook[],
): APIModalInteractionResponseCallbackData => ({
  custom_id: `${EDIT_PREFIX}:${id}.${(edited?.at ?? 0).toString(BASE)}`,
  title: 'Edit the finding',
  components: [
    textField({
      id: QUESTION,
      label: 'Question',
      value: question,
      longest: WORD_LIMITS.question,
      style: TextInputStyle.Paragraph,
      required: true,
    }),
    textField({
      id: ANSWER,
      label: 'Short answer',
      value: answer,
      longest: WORD_LIMITS.answer,
      // A verdict has its reason on a second line, which a field of one line would lose.
      style: answer.includes('\n') ? TextInputStyle.Paragraph : TextInputStyle.Short,
    }),
    textField({
      id: NOTE,
      label: 'Note',
      description: 'What the team has to say about it',
      value: note,
      longest: WORD_LIMITS.note,
      style: TextInputStyle.Paragraph,
    }),
    textField({
      id: TAGS,
      label: 'Tags',
      description: `At most ${TAG_LIMIT}, with commas between them`,
      value: tags.join(', '),
      longest: TAGS_LENGTH,
    }),
    notebookLabel(notebook, notebooks),
  ],
});

/** Which finding a form is about, and when that was changed before the form was opened (milliseconds since 1970; 0 for never). */
export const readEditForm = (rest: string): { readonly id: string; readonly before: number } | undefined => {
  const [, id, before] = /^([0-9a-z]{16})\.([0-9a-z]{1,9})$/.exec(rest) ?? [];
  return id === undefined || before === undefined ? undefined : { id, before: Number.parseInt(before, BASE) };
};

/** What stands in the form: tags as they were typed, and the id or the name of the notebook. */
export const readEditValues = ({ fields }: ModalSubmitInteraction) => {
  const { type } = fields.getField(NOTEBOOK);
  return {
    question: fields.getTextInputValue(QUESTION).trim(),
    answer: fields.getTextInputValue(ANSWER).trim(),
    note: fields.getTextInputValue(NOTE).trim(),
    tags: fields.getTextInputValue(TAGS),
    notebook:
      type === ComponentType.StringSelect
        ? (fields.getStringSelectValues(NOTEBOOK)[0] ?? '')
        : fields.getTextInputValue(NOTEBOOK),
  };
};

export type EditValues = ReturnType<typeof readEditValues>;
