import type {
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { CommandContext } from '../command.ts';
import { messageWords } from '../message-words.ts';
import type { Outcome } from '../outcome.ts';
import { respondWith, showForm } from '../respond.ts';
import { allowedDesk } from './allowed-desk.ts';
import { articleForm, readArticleForm } from './article-form.ts';
import { attachmentUpload } from './attachment-upload.ts';
import { noLinksNotice, nothingToAddNotice } from './desk-notices.ts';
import { takeIn } from './take-in.ts';
import { textUpload } from './text-upload.ts';

/** Files that /articles add takes at once: the message command takes the ten that a message can have. */
const FILES = 5;

/** Names of the options for files. */
export const FILE_OPTIONS: readonly string[] = Array.from({ length: FILES }, (_, index) =>
  index === 0 ? 'file' : `file-${index + 1}`,
);

/** Characters from which on the words of a message are an article. Beside a file they are more likely about the file. */
const SHORTEST_TEXT = 40;
const SHORTEST_TEXT_BESIDE_FILE = 400;

const apiUrlOf = ({ client }: Pick<ChatInputCommandInteraction, 'client'>): string => client.rest.options.api;

/** /articles add: files and a page, or a form for a text. */
export const addArticles = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const allowed = await allowedDesk(interaction, context);
  if ('refusal' in allowed) return respondWith(interaction, 'asker', allowed.refusal);
  const { desk } = allowed;
  const { options } = interaction;
  const files = FILE_OPTIONS.flatMap((name) => options.getAttachment(name) ?? []);
  const link = options.getString('link')?.trim() ?? '';
  if (link !== '' && desk.fromLink === undefined) return respondWith(interaction, 'asker', noLinksNotice());
  const pages = link === '' || desk.fromLink === undefined ? [] : [desk.fromLink(link)];
  const uploads = [...files.map((file) => attachmentUpload(file, apiUrlOf(interaction))), ...pages];
  return uploads.length === 0
    ? showForm(interaction, articleForm())
    : takeIn(interaction, desk, uploads, context);
};

/** A text from the form. */
export const addPastedText = async (
  interaction: ModalSubmitInteraction,
  _rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const allowed = await allowedDesk(interaction, context);
  if ('refusal' in allowed) return respondWith(interaction, 'asker', allowed.refusal);
  const { title, text } = readArticleForm(interaction);
  const upload = textUpload(title ?? 'The text', text, title === undefined ? {} : { title });
  return takeIn(interaction, allowed.desk, [upload], context);
};

/** A message's files, and its words where they are an article. */
export const addMessage = async (
  interaction: MessageContextMenuCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const allowed = await allowedDesk(interaction, context);
  if ('refusal' in allowed) return respondWith(interaction, 'asker', allowed.refusal);
  const { targetMessage } = interaction;
  const { url, attachments } = targetMessage;
  const files = Array.from(attachments.values(), (file) =>
    attachmentUpload(file, apiUrlOf(interaction), { url }),
  );
  const words = messageWords(targetMessage);
  const shortest = files.length === 0 ? SHORTEST_TEXT : SHORTEST_TEXT_BESIDE_FILE;
  const texts = words.length < shortest ? [] : [textUpload('The text of the message', words, { url })];
  const uploads = [...files, ...texts];
  return uploads.length === 0
    ? respondWith(interaction, 'asker', nothingToAddNotice())
    : takeIn(interaction, allowed.desk, uploads, context);
};
