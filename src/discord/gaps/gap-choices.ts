import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import { choiceName, type Choice } from '../choice.ts';
import { AUTOCOMPLETE_CHOICES_LIMIT, CHOICE_LENGTH_LIMIT } from '../limits.ts';
import { searchWords } from '../notebook/find-finding.ts';
import type { GapStatus } from './gap-ids.ts';

/**
 * The questions that somebody may mean who has typed so much, of these statuses one after the other; the value is the question's id. Only those that this
 * viewer may see. Rejects with `StoreError`.
 */
export const gapChoices = async (
  typed: string,
  viewer: string,
  { gaps }: Pick<NotebookDesk, 'gaps'>,
  statuses: readonly GapStatus[],
): Promise<Choice[]> => {
  // Discord does not hold what is still being typed to an option's length.
  const words = searchWords(typed.slice(0, CHOICE_LENGTH_LIMIT));
  // Signs alone are no words; without any, all would fit.
  if (words === '' && typed.trim() !== '') return [];
  const choices: Choice[] = [];
  for (const status of statuses) {
    const limit = AUTOCOMPLETE_CHOICES_LIMIT - choices.length;
    if (limit === 0) break;
    const { entries } = await gaps.list(viewer, { words, status }, { offset: 0, limit });
    choices.push(...entries.map(({ id, question }) => ({ name: choiceName(question), value: id })));
  }
  return choices;
};
