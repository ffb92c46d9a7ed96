import type { AutocompleteInteraction } from 'discord.js';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { FindingFilter } from '../../store/finding-store.ts';
import type { Choice } from '../choice.ts';
import type { CommandContext } from '../command.ts';
import { mayChange } from './allowed-notebook.ts';
import { findingChoices, notebookChoices, tagChoices } from './finding-choices.ts';
import { FINDING_OPTION } from './on-finding.ts';

/** Which findings a subcommand can be used on: what it would refuse is not offered. */
const offered = (interaction: AutocompleteInteraction): FindingFilter => {
  switch (interaction.options.getSubcommand()) {
    case 'dispute':
      return { disputed: false };
    case 'resolve':
      return { disputed: true };
    case 'edit':
    case 'remove':
      return mayChange(interaction, undefined) ? {} : { person: interaction.user.id };
    default:
      return {};
  }
};

/** What is offered while somebody types in an option of /notebook. Rejects with `StoreError`. */
export const notebookOptionChoices = async (
  interaction: AutocompleteInteraction,
  { notebook }: CommandContext,
): Promise<readonly Choice[]> => {
  if (notebook === undefined) return [];
  const { name, value } = interaction.options.getFocused(true);
  const choicesOf: Readonly<Record<string, (typed: string, desk: NotebookDesk) => Promise<Choice[]>>> = {
    [FINDING_OPTION]: (typed, desk) => findingChoices(typed, desk, offered(interaction)),
    notebook: notebookChoices,
    tag: tagChoices,
  };
  return (await choicesOf[name]?.(value, notebook)) ?? [];
};
