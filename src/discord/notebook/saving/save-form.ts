import {
  ComponentType,
  TextInputStyle,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import { TAG_LIMIT, WORD_LIMITS } from '../../../notebook/notebook-limits.ts';
import type { Notebook } from '../../../store/notebook-store.ts';
import { QUESTION_LENGTH } from '../../question.ts';
import { textField } from '../../text-field.ts';
import type { ToSave } from './save-finding.ts';
import type { TypedWords } from './typed-lines.ts';

/** The form in which a finding is saved. It begins with what stands on the card, or with what was typed before. */

/** Notebooks that are offered beside a new one: a select menu has 25 options. */
const OFFERED = 24;

/** Name of the first notebook of a server. */
export const FIRST_NOTEBOOK = 'Findings';

/** As many tags as there may be, with commas between. */
export const TAGS_LENGTH = TAG_LIMIT * (WORD_LIMITS.tag + 2);

const NOTEBOOK = 'notebook';
const NAME = 'name';
const NOTE = 'note';
const TAGS = 'tags';
const QUESTION = 'question';

/** Value of the option for a new notebook; no id is so short. */
const NEW = 'new';

const plural = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'finding' : 'findings'}`;

const notebookSelect = (notebooks: readonly Notebook[], chosen: string | undefined): APILabelComponent => ({
  type: ComponentType.Label,
  label: 'Notebook',
  component: {
    type: ComponentType.StringSelect,
    custom_id: NOTEBOOK,
    options: [
      ...notebooks.map(({ id, name, findings }) => ({
        label: name,
        value: id,
        description: plural(findings),
        default: id === chosen,
      })),
      {
        label: 'A new notebook',
        value: NEW,
        description:
          notebooks.length < OFFERED
            ? 'Named in the next field'
            : 'Named in the next field, or one that is not in this list',
        default: chosen === undefined,
      },
    ],
  },
});

export type Prefilled = TypedWords & { readonly question: string };

/**
 * The form with its first words.
 * @param notebooks of the server, the likeliest first; the one that `name` names is chosen, else the first
 */
export const saveForm = (
  customId: string,
  notebooks: readonly Notebook[],
  { question, name, note, tags }: Prefilled,
): APIModalInteractionResponseCallbackData => {
  const offered = notebooks.slice(0, OFFERED);
  const named = offered.find((notebook) => notebook.name === name);
  const isNew = notebooks.length === 0 || (name !== '' && named === undefined);
  const nameField = textField({
    id: NAME,
    label: notebooks.length === 0 ? 'Name of the notebook' : 'Name of a new notebook',
    ...(notebooks.length > 0 && { description: 'Left empty, the one chosen above counts' }),
    longest: WORD_LIMITS.notebookName,
    required: notebooks.length === 0,
    value: notebooks.length === 0 && name === '' ? FIRST_NOTEBOOK : isNew ? name : '',
  });
  return {
    custom_id: customId,
    title: 'Save to a notebook',
    components: [
      ...(notebooks.length === 0
        ? []
        : [notebookSelect(offered, isNew ? undefined : (named ?? offered[0])?.id)]),
      nameField,
      textField({
        id: NOTE,
        label: 'Note',
        style: TextInputStyle.Paragraph,
        longest: WORD_LIMITS.note,
        value: note,
      }),
      textField({
        id: TAGS,
        label: 'Tags',
        description: `With commas between; at most ${TAG_LIMIT}`,
        longest: TAGS_LENGTH,
        value: tags,
      }),
      textField({
        id: QUESTION,
        label: 'Question',
        style: TextInputStyle.Paragraph,
        longest: QUESTION_LENGTH,
        required: true,
        value: question,
      }),
    ],
  };
};

/** What was typed into the form and chosen: a name that was typed goes before the choice. */
export const readSaveForm = ({
  fields,
}: Pick<ModalSubmitInteraction, 'fields'>): Prefilled & Pick<ToSave, 'notebook'> => {
  const name = fields.getTextInputValue(NAME).trim();
  const [chosen] = fields.fields.has(NOTEBOOK) ? fields.getStringSelectValues(NOTEBOOK) : [];
  return {
    name,
    notebook: name !== '' || chosen === undefined || chosen === NEW ? { name } : { id: chosen },
    note: fields.getTextInputValue(NOTE),
    tags: fields.getTextInputValue(TAGS),
    question: fields.getTextInputValue(QUESTION),
  };
};
