import type { ButtonInteraction, ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { Gap } from '../../store/gap-store.ts';
import type { CommandContext } from '../command.ts';
import { AUTOCOMPLETE_CHOICES_LIMIT } from '../limits.ts';
import { findFinding } from '../notebook/find-finding.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import { respondWith, showForm } from '../respond.ts';
import { readSolveForm, solveForm, type GivenSolution } from './gap-forms.ts';
import { noAnswerGivenNotice } from './gap-notices.ts';
import { replaceChanged, showChanged } from './show-gap.ts';
import { withGap, withNamedGap } from './with-gap.ts';

/** Findings to choose from in the form: as many as a select menu has room for. */
const OFFERED = AUTOCOMPLETE_CHOICES_LIMIT;

const DONE = 'Solved. Whoever watches it gets a direct message.';

type Solved = { readonly gap: Gap | undefined } | { readonly problem: Reply };

const solve = async (
  { id }: Gap,
  { finding, answer }: GivenSolution,
  notebook: NotebookDesk,
  { by, at }: { readonly by: string; readonly at: number },
): Promise<Solved> => {
  if (finding === undefined && answer === undefined) return { problem: noAnswerGivenNotice() };
  const found = finding === undefined ? undefined : await findFinding(finding, notebook);
  if (found !== undefined && 'problem' in found) return found;
  const solution = {
    by,
    at,
    ...(found !== undefined && { finding: found.finding.id }),
    ...(answer !== undefined && { answer }),
  };
  return { gap: await notebook.gaps.solve(id, by, solution) };
};

const given = (interaction: ChatInputCommandInteraction, name: string): string | undefined => {
  const text = interaction.options.getString(name)?.trim() ?? '';
  return text === '' ? undefined : text;
};

/** /gaps solve */
export const solveByCommand = (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> =>
  withNamedGap(interaction, 'settle', context, async (gap, notebook) => {
    const solution = { finding: given(interaction, 'finding'), answer: given(interaction, 'answer') };
    const who = { by: interaction.user.id, at: context.clock.now() };
    const solved = await solve(gap, solution, notebook, who);
    return 'problem' in solved
      ? respondWith(interaction, 'asker', solved.problem)
      : showChanged(interaction, solved.gap, DONE);
  });

/** The button that opens the form. */
export const openSolveForm = (
  interaction: ButtonInteraction,
  id: string,
  context: CommandContext,
): Promise<Outcome> =>
  withGap(interaction, { id, right: 'settle' }, context, async (gap, { findings }) => {
    const { entries } = await findings.list({}, { offset: 0, limit: OFFERED, order: 'newest' });
    return showForm(interaction, solveForm(gap, entries));
  });

export const solveByForm = (
  interaction: ModalSubmitInteraction,
  id: string,
  context: CommandContext,
): Promise<Outcome> =>
  withGap(interaction, { id, right: 'settle' }, context, async (gap, notebook) => {
    const who = { by: interaction.user.id, at: context.clock.now() };
    const solved = await solve(gap, readSolveForm(interaction), notebook, who);
    return 'problem' in solved
      ? respondWith(interaction, 'asker', solved.problem)
      : replaceChanged(interaction, solved.gap, DONE);
  });
