import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type ModalSubmitInteraction,
} from 'discord.js';
import { WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import { textField } from '../text-field.ts';
import { notHelpfulId, type Judged } from './feedback-ids.ts';

/** The form in which somebody says why an answer did not help. */

const WHY = 'why';
const WORDS = 'words';

const REASONS = {
  wrong: 'The answer is wrong',
  short: 'Right sentence, wrong short answer',
  sentence: 'There is a better sentence',
  absent: 'It should have said that it is not there',
  said: 'The articles do say it',
  other: 'Something else',
} as const;

type Reason = keyof typeof REASONS;

/** Whoever said already why may take that back. */
const TAKE_BACK = 'take-back';

const OFFERED: Readonly<Record<Judged['status'], readonly Reason[]>> = {
  answered: ['wrong', 'short', 'sentence', 'absent', 'other'],
  unsure: ['wrong', 'short', 'sentence', 'absent', 'other'],
  not_found: ['said', 'other'],
};

const SEPARATOR = ': ';

/** A reason as it is kept: in our words, and after them what somebody wrote. */
const reasonText = (reason: Reason, words: string): string =>
  words === '' ? REASONS[reason] : `${REASONS[reason]}${SEPARATOR}${words}`;

const readReason = (
  kept: string,
  offered: readonly Reason[],
): { readonly reason: Reason | undefined; readonly words: string } => {
  const reason = offered.find((each) => kept.startsWith(REASONS[each]));
  if (reason === undefined) return { reason, words: '' };
  return { reason, words: kept.slice(REASONS[reason].length + SEPARATOR.length) };
};

/** @param before why this person said before that it did not help; `undefined` when they did not */
export const feedbackForm = (
  judged: Judged,
  before: string | undefined,
): APIModalInteractionResponseCallbackData => {
  const offered = OFFERED[judged.status];
  const { reason, words } = readReason(before ?? '', offered);
  return {
    custom_id: notHelpfulId(judged),
    title: 'What was not helpful?',
    components: [
      {
        type: ComponentType.Label,
        label: 'Reason',
        component: {
          type: ComponentType.StringSelect,
          custom_id: WHY,
          options: [
            ...offered.map((each) => ({ label: REASONS[each], value: each, default: each === reason })),
            ...(before === undefined ? [] : [{ label: 'Take back what I said', value: TAKE_BACK }]),
          ],
        },
      },
      textField({
        id: WORDS,
        label: 'In your words',
        description: 'What would have been right, if you know it',
        style: TextInputStyle.Paragraph,
        longest: WORD_LIMITS.reason,
        value: words,
      }),
    ],
  };
};

/** The reason that was sent; `undefined` where the judgement is taken back. */
export const readFeedbackForm = (
  { fields }: Pick<ModalSubmitInteraction, 'fields'>,
  { status }: Judged,
): string | undefined => {
  const [chosen] = fields.getStringSelectValues(WHY);
  if (chosen === TAKE_BACK) return undefined;
  const reason = OFFERED[status].find((each) => each === chosen) ?? 'other';
  return reasonText(reason, fields.getTextInputValue(WORDS).trim());
};
