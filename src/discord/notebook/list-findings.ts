import type { AnySelectMenuInteraction, ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { FindingFilter } from '../../store/finding-store.ts';
import type { CommandContext } from '../command.ts';
import { unknownButtonNotice } from '../notices.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import { replaceMessage, respondWith } from '../respond.ts';
import { readableNotebook } from './allowed-notebook.ts';
import { findNotebook } from './find-finding.ts';
import { nothingSavedNotice } from './finding-notices.ts';
import { currentSource } from './finding-source.ts';
import { readMenu, readPage } from './list-filter.ts';
import { ALL_NOTEBOOKS, PAGE_FINDINGS, renderFindings } from './list-view.ts';

type Options = ChatInputCommandInteraction['options'];

/** What was asked for in the options notebook, tag, person, words and disputed; else what is said instead. Rejects with `StoreError`. */
export const readFilter = async (
  options: Options,
  notebook: NotebookDesk,
): Promise<{ readonly filter: FindingFilter } | { readonly problem: Reply }> => {
  const wanted = options.getString('notebook')?.trim() ?? '';
  const found = wanted === '' ? undefined : await findNotebook(wanted, notebook);
  if (found !== undefined && 'problem' in found) return found;
  const tag =
    options
      .getString('tag')
      ?.replace(/^[\s#]+/u, '')
      .trim() ?? '';
  const words = options.getString('words')?.trim() ?? '';
  const person = options.getUser('person')?.id;
  const disputed = options.getBoolean('disputed');
  return {
    filter: {
      ...(found !== undefined && { notebook: found.found.id }),
      ...(tag !== '' && { tag }),
      ...(words !== '' && { words }),
      ...(person !== undefined && { person }),
      ...(disputed !== null && { disputed }),
    },
  };
};

/** A page of the findings that fit, the last one where there are fewer. */
const listPage = async (
  filter: FindingFilter,
  wanted: number,
  { findings, notebooks }: NotebookDesk,
  context: CommandContext,
): Promise<Reply> => {
  const load = async (number: number) => {
    const page = { offset: number * PAGE_FINDINGS, limit: PAGE_FINDINGS };
    return { page, ...(await findings.list(filter, { ...page, order: 'newest' })) };
  };
  const loaded = await load(wanted);
  const last = Math.max(0, Math.ceil(loaded.total / PAGE_FINDINGS) - 1);
  const { page, total, entries } = wanted > last ? await load(last) : loaded;
  const all = await notebooks.list();
  if (all.every((each) => each.findings === 0) && Object.keys(filter).length === 0)
    return nothingSavedNotice();
  const listed = await Promise.all(
    entries.map(async (finding) => ({ finding, source: await currentSource(finding.quote, context) })),
  );
  return renderFindings({ filter, page, total, findings: listed, notebooks: all });
};

/** /notebook list */
export const listFindings = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const readable = readableNotebook(interaction, context);
  if ('refusal' in readable) return respondWith(interaction, 'asker', readable.refusal);
  const read = await readFilter(interaction.options, readable.notebook);
  const reply = 'problem' in read ? read.problem : await listPage(read.filter, 0, readable.notebook, context);
  return respondWith(interaction, 'asker', reply);
};

/** The buttons that turn a list. */
export const turnList = async (
  interaction: ButtonInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const readable = readableNotebook(interaction, context);
  if ('refusal' in readable) return respondWith(interaction, 'asker', readable.refusal);
  const read = readPage(rest, interaction.message);
  return read === undefined
    ? respondWith(interaction, 'asker', unknownButtonNotice())
    : replaceMessage(interaction, await listPage(read.filter, read.page, readable.notebook, context));
};

/** The menu that shows another notebook, with the rest of the filter as it is. */
export const chooseNotebook = async (
  interaction: AnySelectMenuInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const readable = readableNotebook(interaction, context);
  if ('refusal' in readable) return respondWith(interaction, 'asker', readable.refusal);
  const read = readMenu(rest, interaction.message);
  const [chosen] = interaction.values;
  if (read === undefined || chosen === undefined)
    return respondWith(interaction, 'asker', unknownButtonNotice());
  const { notebook: _notebook, ...others } = read;
  const filter = chosen === ALL_NOTEBOOKS ? others : { ...others, notebook: chosen };
  return replaceMessage(interaction, await listPage(filter, 0, readable.notebook, context));
};
