import type { ChatInputCommandInteraction } from 'discord.js';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { Gap } from '../../store/gap-store.ts';
import type { CommandContext } from '../command.ts';
import { allowedNotebook, readableNotebook } from '../notebook/allowed-notebook.ts';
import type { Outcome } from '../outcome.ts';
import { respondWith, type Answerable } from '../respond.ts';
import { findGap } from './find-gap.ts';
import { gapGoneNotice } from './gap-notices.ts';

/** What somebody may do with a question: only look at it for themselves, or settle it for all. */
export type GapRight = 'look' | 'settle';

type Work = (gap: Gap, notebook: NotebookDesk) => Promise<Outcome>;

const notebookFor = async (interaction: Answerable, right: GapRight, context: CommandContext) =>
  right === 'settle' ? allowedNotebook(interaction, context) : readableNotebook(interaction, context);

/** Goes on with the question that was named in a command, for somebody who may; says else what stands in the way. Rejects with `StoreError`. */
export const withNamedGap = async (
  interaction: ChatInputCommandInteraction,
  right: GapRight,
  context: CommandContext,
  work: Work,
): Promise<Outcome> => {
  const allowed = await notebookFor(interaction, right, context);
  if ('refusal' in allowed) return respondWith(interaction, 'asker', allowed.refusal);
  const wanted = interaction.options.getString('question', true);
  const found = await findGap(wanted, interaction.user.id, allowed.notebook);
  if ('problem' in found) return respondWith(interaction, 'asker', found.problem);
  return work(found.gap, allowed.notebook);
};

/** The same with the question of an id, as buttons and forms name it. */
export const withGap = async (
  interaction: Answerable,
  { id, right }: { readonly id: string; readonly right: GapRight },
  context: CommandContext,
  work: Work,
): Promise<Outcome> => {
  const allowed = await notebookFor(interaction, right, context);
  if ('refusal' in allowed) return respondWith(interaction, 'asker', allowed.refusal);
  const gap = await allowed.notebook.gaps.get(id, interaction.user.id);
  return gap === undefined ? respondWith(interaction, 'asker', gapGoneNotice()) : work(gap, allowed.notebook);
};
