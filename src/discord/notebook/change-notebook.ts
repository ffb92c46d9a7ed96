import type { ChatInputCommandInteraction } from 'discord.js';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { Notebook } from '../../store/notebook-store.ts';
import type { CommandContext } from '../command.ts';
import { button, container, row, textDisplay } from '../components.ts';
import { notice } from '../notice.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import { respondWith } from '../respond.ts';
import { allowedNotebook, mayChange } from './allowed-notebook.ts';
import { findNotebook } from './find-finding.ts';
import { quoted, unknownNotebookNotice } from './finding-notices.ts';
import { pageId } from './list-filter.ts';

const notYours = ({ name }: Notebook): Reply =>
  notice(
    `Only whoever began the notebook ${quoted(name)}, or somebody with the permission “Manage Messages”, may rename or delete it. Ask one of them.`,
  );

const inUse = ({ id, name, findings }: Notebook): Reply => ({
  components: [
    container([
      textDisplay(
        `The notebook ${quoted(name)} holds ${findings === 1 ? '1 finding' : `${findings.toLocaleString('en')} findings`}, so it was not deleted. Move them to another notebook with /notebook edit, or remove them, first.`,
      ),
      row([button('Show them', pageId({ notebook: id }, 0))]),
    ]),
  ],
  files: [],
  outcome: 'problem',
});

/** The notebook that was named, for somebody who may change it; else what they are told. */
const notebookToChange = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<{ readonly found: Notebook; readonly notebook: NotebookDesk } | { readonly problem: Reply }> => {
  const allowed = await allowedNotebook(interaction, context);
  if ('refusal' in allowed) return { problem: allowed.refusal };
  const { notebook } = allowed;
  const named = await findNotebook(interaction.options.getString('notebook', true), notebook);
  if ('problem' in named) return named;
  return mayChange(interaction, named.found.createdBy)
    ? { found: named.found, notebook }
    : { problem: notYours(named.found) };
};

const namelessNotice = (): Reply => notice('A notebook needs a name, in words.');

const takenNotice = (name: string): Reply =>
  notice(`This server has a notebook ${quoted(name)} already. Choose another name.`);

const begun = async (
  name: string,
  who: { readonly createdBy: string; readonly createdAt: number },
  { notebooks }: NotebookDesk,
): Promise<Reply> => {
  if (name === '') return namelessNotice();
  const outcome = await notebooks.create({ name, ...who });
  switch (outcome.kind) {
    case 'created':
      return notice(
        `The notebook ${quoted(outcome.notebook.name)} is begun. “Save” under an answer, /notebook save and /notebook edit put findings into it.`,
        'shown',
      );
    case 'same':
      return takenNotice(outcome.notebook.name);
    case 'full':
      return notice(
        `This server has as many notebooks as it may keep, ${outcome.limit}. Delete an empty one first, with /notebook delete.`,
      );
    default:
      return outcome satisfies never;
  }
};

/** /notebook create */
export const createNotebook = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const allowed = await allowedNotebook(interaction, context);
  if ('refusal' in allowed) return respondWith(interaction, 'asker', allowed.refusal);
  const name = interaction.options.getString('name', true).trim();
  const who = { createdBy: interaction.user.id, createdAt: context.clock.now() };
  return respondWith(interaction, 'asker', await begun(name, who, allowed.notebook));
};

const renamed = async (
  { id, name: before }: Notebook,
  name: string,
  { notebooks }: NotebookDesk,
): Promise<Reply> => {
  if (name === '') return namelessNotice();
  const outcome = await notebooks.rename(id, name);
  switch (outcome.kind) {
    case 'renamed':
      return notice(
        `The notebook ${quoted(before)} is now called ${quoted(outcome.notebook.name)}.`,
        'shown',
      );
    case 'same':
      return takenNotice(outcome.notebook.name);
    case 'unknown':
      return unknownNotebookNotice(before);
    default:
      return outcome satisfies never;
  }
};

/** /notebook rename */
export const renameNotebook = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const named = await notebookToChange(interaction, context);
  const name = interaction.options.getString('name', true).trim();
  const reply = 'problem' in named ? named.problem : await renamed(named.found, name, named.notebook);
  return respondWith(interaction, 'asker', reply);
};

const deleted = async ({ id, name }: Notebook, { notebooks }: NotebookDesk): Promise<Reply> => {
  const outcome = await notebooks.remove(id);
  switch (outcome.kind) {
    case 'removed':
      return notice(`The notebook ${quoted(outcome.notebook.name)} was deleted.`, 'shown');
    case 'in_use':
      return inUse(outcome.notebook);
    case 'unknown':
      return unknownNotebookNotice(name);
    default:
      return outcome satisfies never;
  }
};

/** /notebook delete: an empty one. */
export const deleteNotebook = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const named = await notebookToChange(interaction, context);
  const reply = 'problem' in named ? named.problem : await deleted(named.found, named.notebook);
  return respondWith(interaction, 'asker', reply);
};
