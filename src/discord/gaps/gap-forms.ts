import {
  ComponentType,
  TextInputStyle,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import { WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import type { Finding } from '../../store/finding-store.ts';
import type { Gap } from '../../store/gap-store.ts';
import { choiceName } from '../choice.ts';
import { CHOICE_LENGTH_LIMIT } from '../limits.ts';
import { clip } from '../markdown.ts';
import { textField } from '../text-field.ts';
import { GAP_DISMISS_PREFIX, GAP_SOLVE_PREFIX } from './gap-ids.ts';

const FINDING = 'finding';
const ANSWER = 'answer';
const REASON = 'reason';

/** The question as the description of a field, which is all of a form that has room for it; Discord shows it without formatting. */
const asDescription = ({ question }: Pick<Gap, 'question'>): string =>
  clip(question.replace(/\s+/g, ' ').trim(), CHOICE_LENGTH_LIMIT);

const findingField = (findings: readonly Finding[]): APILabelComponent => ({
  type: ComponentType.Label,
  label: 'Finding',
  description: 'One of the latest; /gaps solve finds all of them',
  component: {
    type: ComponentType.StringSelect,
    custom_id: FINDING,
    placeholder: 'None: the words below are the answer',
    required: false,
    min_values: 0,
    max_values: 1,
    options: findings.map(({ id, question, quote }) => ({
      label: choiceName(question) || id,
      description: choiceName(quote.text) || id,
      value: id,
    })),
  },
});

/** The form in which somebody says what answers a question. @param findings some that may, at most 25 */
export const solveForm = (
  gap: Pick<Gap, 'id' | 'question'>,
  findings: readonly Finding[],
): APIModalInteractionResponseCallbackData => ({
  custom_id: `${GAP_SOLVE_PREFIX}:${gap.id}`,
  title: 'Solve a question',
  components: [
    ...(findings.length === 0 ? [] : [findingField(findings)]),
    textField({
      id: ANSWER,
      label: 'Answer in words',
      description: asDescription(gap),
      style: TextInputStyle.Paragraph,
      longest: WORD_LIMITS.answer,
      required: findings.length === 0,
    }),
  ],
});

/** What somebody says a question is answered by; each may be missing. */
export type GivenSolution = { readonly finding: string | undefined; readonly answer: string | undefined };

export const readSolveForm = ({ fields }: ModalSubmitInteraction): GivenSolution => {
  const hasFinding = fields.fields.has(FINDING);
  const [finding] = hasFinding ? fields.getStringSelectValues(FINDING) : [];
  const answer = fields.getTextInputValue(ANSWER).trim();
  return { finding, answer: answer === '' ? undefined : answer };
};

/** The form in which somebody says why a question is dismissed. */
export const dismissForm = (gap: Pick<Gap, 'id' | 'question'>): APIModalInteractionResponseCallbackData => ({
  custom_id: `${GAP_DISMISS_PREFIX}:${gap.id}`,
  title: 'Dismiss a question',
  components: [
    textField({
      id: REASON,
      label: 'Why need nobody answer it?',
      description: asDescription(gap),
      style: TextInputStyle.Paragraph,
      longest: WORD_LIMITS.reason,
      required: true,
    }),
  ],
});

export const readDismissForm = ({ fields }: ModalSubmitInteraction): string =>
  fields.getTextInputValue(REASON).trim();
