import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { Finding } from '../../store/finding-store.ts';
import type { ButtonHandler, Command, CommandContext } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import { respondWith } from '../respond.ts';
import { allowedNotebook, readableNotebook } from './allowed-notebook.ts';
import { findFinding } from './find-finding.ts';
import { findingGoneNotice } from './finding-notices.ts';

/** How somebody names a finding: in the option `finding` of a command, or by a button under it. */
export type FindingInteraction = ChatInputCommandInteraction | ButtonInteraction;

/** A finding, with the notebooks that it stands in. */
export type NamedFinding = { readonly finding: Finding; readonly notebook: NotebookDesk };

/** Whether a person only looks, or writes: that may take a role. */
const NOTEBOOK_FOR = { read: readableNotebook, write: allowedNotebook } as const;

type Access = keyof typeof NOTEBOOK_FOR;

/** The name of the option in which commands take a finding. */
export const FINDING_OPTION = 'finding';

type Act = (
  interaction: FindingInteraction,
  named: NamedFinding,
  context: CommandContext,
) => Promise<Outcome>;

/** The finding, for somebody who may; else what they are told. */
const named = async (
  interaction: FindingInteraction,
  id: string | undefined,
  context: CommandContext,
  access: Access,
): Promise<NamedFinding | { readonly problem: Reply }> => {
  const allowed = await NOTEBOOK_FOR[access](interaction, context);
  if ('refusal' in allowed) return { problem: allowed.refusal };
  const { notebook } = allowed;
  if (interaction.isChatInputCommand()) {
    const found = await findFinding(interaction.options.getString(FINDING_OPTION, true), notebook);
    return 'problem' in found ? found : { finding: found.finding, notebook };
  }
  const finding = id === undefined ? undefined : await notebook.findings.get(id);
  return finding === undefined ? { problem: findingGoneNotice() } : { finding, notebook };
};

/**
 * Something that is done with a finding, as a subcommand and as a button with the finding's id; both reject with `StoreError`.
 * @param access who may do it: whoever reads the notebooks, or whoever may write into them
 */
export const onFinding = (
  access: Access,
  act: Act,
): { readonly command: Command['run']; readonly button: ButtonHandler } => {
  const attempt = async (
    interaction: FindingInteraction,
    id: string | undefined,
    context: CommandContext,
  ): Promise<Outcome> => {
    const found = await named(interaction, id, context, access);
    return 'problem' in found
      ? respondWith(interaction, 'asker', found.problem)
      : act(interaction, found, context);
  };
  return {
    command: (interaction, context) => attempt(interaction, undefined, context),
    button: (interaction, id, context) => attempt(interaction, id, context),
  };
};
