import type { ChatInputCommandInteraction } from 'discord.js';
import { EXPORT_FORMATS, exportNotebook, type ExportFormat } from '../../notebook/export/export-notebook.ts';
import type { ExportedFinding } from '../../notebook/export/exported-finding.ts';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { FindingFilter } from '../../store/finding-store.ts';
import type { Notebook } from '../../store/notebook-store.ts';
import type { CommandContext } from '../command.ts';
import { container, fileDisplay, textDisplay } from '../components.ts';
import { sizeInWords } from '../desk/size-in-words.ts';
import { escapeLine } from '../markdown.ts';
import { notice } from '../notice.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import { respond, respondWith } from '../respond.ts';
import { readableNotebook } from './allowed-notebook.ts';
import { currentSource } from './finding-source.ts';
import { readFilter } from './list-findings.ts';

/** Bytes of a file that Discord takes everywhere. */
const LEAST_SIZE_LIMIT = 10 * 1024 * 1024;

const isFormat = (given: string): given is ExportFormat => given in EXPORT_FORMATS;

/** The name of a person, where Discord has told it; an id is no name. */
const nameOf = (
  { guild, client, user }: ChatInputCommandInteraction,
  id: string | undefined,
): string | undefined => {
  if (id === undefined) return undefined;
  const known = id === user.id ? user : client.users.cache.get(id);
  return guild?.members.cache.get(id)?.displayName ?? known?.displayName;
};

const collect = async (
  interaction: ChatInputCommandInteraction,
  filter: FindingFilter,
  { findings }: NotebookDesk,
  notebooks: readonly Notebook[],
  context: CommandContext,
): Promise<readonly ExportedFinding[]> => {
  const names = new Map(notebooks.map(({ id, name }) => [id, name]));
  const exported: ExportedFinding[] = [];
  for await (const finding of findings.all(filter)) {
    const savedBy = nameOf(interaction, finding.savedBy);
    exported.push({
      finding,
      notebook: names.get(finding.notebook) ?? '',
      ...(savedBy !== undefined && { savedBy }),
      source: await currentSource(finding.quote, context),
    });
  }
  return exported;
};

const emptyNotice = (): Reply =>
  notice(
    'Nothing that is saved fits this, so there is nothing to export. Leave something out, or see /notebook list.',
  );

const tooLargeNotice = (bytes: number, most: number): Reply =>
  notice(
    `This file would have ${sizeInWords(bytes)}, and Discord takes at most ${sizeInWords(most)} here. Export a part of it: by notebook, tag, person or words.`,
  );

const exportReply = async (
  interaction: ChatInputCommandInteraction,
  filter: FindingFilter,
  format: ExportFormat,
  notebook: NotebookDesk,
  context: CommandContext,
): Promise<Reply> => {
  const notebooks = await notebook.notebooks.list();
  const findings = await collect(interaction, filter, notebook, notebooks, context);
  if (findings.length === 0) return emptyNotice();
  const title =
    notebooks.find(({ id }) => id === filter.notebook)?.name ??
    filter.tag ??
    interaction.guild?.name ??
    'Notebook';
  const { name, text } = await exportNotebook(title, findings, format);
  const bytes = Buffer.byteLength(text, 'utf8');
  const most = Math.max(LEAST_SIZE_LIMIT, interaction.attachmentSizeLimit);
  if (bytes > most) return tooLargeNotice(bytes, most);
  const count = findings.length === 1 ? '1 finding' : `${findings.length.toLocaleString('en')} findings`;
  const said = `${count} of ${escapeLine(title)} as ${EXPORT_FORMATS[format].name}, ${sizeInWords(bytes)}.`;
  return {
    components: [container([textDisplay(said), fileDisplay(name)])],
    files: [{ name, text }],
  };
};

/** /notebook export: a file, for the asker alone. */
export const exportFindings = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const readable = readableNotebook(interaction, context);
  if ('refusal' in readable) return respondWith(interaction, 'asker', readable.refusal);
  const { notebook } = readable;
  const given = interaction.options.getString('format', true);
  const format = isFormat(given) ? given : 'markdown';
  const work = async (): Promise<Reply> => {
    const read = await readFilter(interaction.options, notebook);
    return 'problem' in read
      ? read.problem
      : exportReply(interaction, read.filter, format, notebook, context);
  };
  return respond(interaction, 'asker', work, context.clock);
};
