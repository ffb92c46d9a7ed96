import type { ChatInputCommandInteraction } from 'discord.js';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { createNotebook, deleteNotebook, renameNotebook } from '../src/discord/notebook/change-notebook.ts';
import { discussFinding } from '../src/discord/notebook/discuss.ts';
import { disputeFinding, resolveFinding } from '../src/discord/notebook/dispute.ts';
import { editFinding, editFromForm } from '../src/discord/notebook/edit-finding.ts';
import { exportFindings } from '../src/discord/notebook/export-findings.ts';
import {
  DISCUSS_PREFIX,
  DISPUTE_PREFIX,
  DOWN_PREFIX,
  EDIT_PREFIX,
  FINDING_PREFIX,
  HISTORY_PREFIX,
  KEEP_PREFIX,
  REMOVE_PREFIX,
  REMOVE_SURELY_PREFIX,
  RESOLVE_PREFIX,
  UP_PREFIX,
} from '../src/discord/notebook/finding-ids.ts';
import { FINDINGS_OF_PREFIX, FINDINGS_PREFIX } from '../src/discord/notebook/list-filter.ts';
import { chooseNotebook, listFindings, turnList } from '../src/discord/notebook/list-findings.ts';
import { notebookOptionChoices } from '../src/discord/notebook/notebook-choices.ts';
import { notebookData } from '../src/discord/notebook/notebook-data.ts';
import { keepFinding, removeFinding, removeSurely } from '../src/discord/notebook/remove-finding.ts';
import { saveChoices, saveFromCommand } from '../src/discord/notebook/saving/save-command.ts';
import { showFinding, showHistory } from '../src/discord/notebook/show-finding.ts';
import { voteButton, voteByCommand } from '../src/discord/notebook/vote.ts';
import { unknownCommandNotice } from '../src/discord/notices.ts';
import type { Outcome } from '../src/discord/outcome.ts';
import { respondWith } from '../src/discord/respond.ts';

const SUBCOMMANDS: Readonly<
  Record<string, (interaction: ChatInputCommandInteraction, context: CommandContext) => Promise<Outcome>>
> = {
  save: saveFromCommand,
  list: listFindings,
  show: showFinding.command,
  edit: editFinding.command,
  remove: removeFinding.command,
  discuss: discussFinding.command,
  dispute: disputeFinding.command,
  resolve: resolveFinding.command,
  vote: voteByCommand,
  export: exportFindings,
  create: createNotebook,
  rename: renameNotebook,
  delete: deleteNotebook,
};

/** /notebook: what the server has found and saved, and what its people say to it. */
export const notebook = {
  data: notebookData,
  run: async (interaction, context) => {
    const run = SUBCOMMANDS[interaction.options.getSubcommand()];
    return run === undefined
      ? respondWith(interaction, 'asker', unknownCommandNotice())
      : run(interaction, context);
  },
  autocomplete: async (interaction, context) => {
    if (interaction.options.getSubcommand() === 'save') await saveChoices(interaction, context);
    else await interaction.respond(await notebookOptionChoices(interaction, context));
  },
  components: {
    [FINDING_PREFIX]: showFinding.button,
    [HISTORY_PREFIX]: showHistory.button,
    [UP_PREFIX]: voteButton('up'),
    [DOWN_PREFIX]: voteButton('down'),
    [DISCUSS_PREFIX]: discussFinding.button,
    [DISPUTE_PREFIX]: disputeFinding.button,
    [RESOLVE_PREFIX]: resolveFinding.button,
    [EDIT_PREFIX]: editFinding.button,
    [REMOVE_PREFIX]: removeFinding.button,
    [REMOVE_SURELY_PREFIX]: removeSurely.button,
    [KEEP_PREFIX]: keepFinding,
    [FINDINGS_PREFIX]: turnList,
  },
  selects: { [FINDINGS_OF_PREFIX]: chooseNotebook },
  forms: {
    [EDIT_PREFIX]: editFromForm,
    [DISPUTE_PREFIX]: disputeFinding.form,
    [RESOLVE_PREFIX]: resolveFinding.form,
  },
} satisfies Command;
