import type { Finding } from '../../../store/finding-store.ts';
import type { Notebook } from '../../../store/notebook-store.ts';
import { container, row, textDisplay } from '../../components.ts';
import { clip, escapeLine } from '../../markdown.ts';
import { notice } from '../../notice.ts';
import type { Reply } from '../../reply.ts';
import { showFindingButton } from '../finding-ids.ts';
import { deedInWords } from '../people-in-words.ts';
import type { SavingProblem } from './save-finding.ts';

/** What is said about saving. */

export const SHOW_LABEL = 'Show it';

const FULL: Readonly<Record<'notebooks' | 'findings', string>> = {
  notebooks: 'Save into one of those that are there.',
  findings: 'Remove some that are not needed with /notebook remove, and save it again.',
};

/** Why nothing was saved, and what to do, as Markdown. */
export const problemWords = (problem: SavingProblem): string => {
  switch (problem.kind) {
    case 'too_many':
      return `Not saved: a finding takes at most ${problem.limit} tags. Leave some out.`;
    case 'too_long':
      return `Not saved: the tag “${escapeLine(clip(problem.tag, problem.limit))}” is too long; a tag has at most ${problem.limit} characters. Set commas between tags.`;
    case 'no_question':
      return 'Not saved: a finding needs a question, by which others find it.';
    case 'no_name':
      return 'Not saved: the new notebook needs a name, in letters or figures.';
    case 'long_name':
      return `Not saved: the name of a notebook has at most ${problem.limit} characters.`;
    case 'notebook_gone':
      return 'Not saved: that notebook has been removed meanwhile. Choose another one.';
    case 'full':
      return `Not saved: this server has as many ${problem.of} as it may keep, ${problem.limit.toLocaleString('en')}. ${FULL[problem.of]}`;
    default:
      return problem satisfies never;
  }
};

type Kept = { readonly finding: Finding; readonly notebook: Notebook };

/** In which notebook something was saved, as a line of Markdown. */
export const savedLine = ({ notebook }: Kept): string => `Saved in **${escapeLine(notebook.name)}**.`;

/** That a notebook has it already, as a line of Markdown. */
export const sameLine = ({ finding, notebook }: Kept): string =>
  `**${escapeLine(notebook.name)}** has it already, saved ${deedInWords({ ...(finding.savedBy !== undefined && { by: finding.savedBy }), at: finding.savedAt })}. Nothing was saved twice.`;

/** That something is kept, now or before, with a button that shows it. */
export const keptNotice = (kept: Kept & { readonly kind: 'saved' | 'same' }): Reply => ({
  components: [
    container([
      textDisplay(kept.kind === 'saved' ? savedLine(kept) : sameLine(kept)),
      row([showFindingButton(SHOW_LABEL, kept.finding.id)]),
    ]),
  ],
  files: [],
  outcome: 'shown',
});

export const nothingToSaveNotice = (): Reply =>
  notice(
    'There is no answer on this card, so there is no quote to save. Ask again in other words, and save from the card that answers.',
  );

export const noWordsToSaveNotice = (): Reply =>
  notice(
    'This message has no words of its own that a sentence of the articles could stand for: only what is typed counts, not pictures. Nothing was saved.',
  );

export const nothingBearsNotice = (): Reply =>
  notice(
    'Nothing in the articles bears on this message, so nothing was saved. **Find sources**, in the same menu, shows what comes closest.',
  );

export const noQuestionYetNotice = (): Reply =>
  notice('You have asked nothing here lately. Give the question whose answer you want to keep.');

export const cardGoneNotice = (): Reply =>
  notice('The card that this form was opened from cannot be read any more. Nothing was saved; ask again.');
