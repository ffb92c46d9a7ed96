import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import type { CommandContext } from '../command.ts';
import { readableNotebook } from '../notebook/allowed-notebook.ts';
import { searchWords } from '../notebook/find-finding.ts';
import { unknownButtonNotice } from '../notices.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import { replaceMessage, respondWith } from '../respond.ts';
import { GAP_STATUSES, GAP_WORDS_LENGTH, readListId, type GapListing } from './gap-ids.ts';
import { GAPS_ON_PAGE, renderGapList } from './gap-list.ts';

const listPage = async (
  listing: GapListing,
  viewer: string,
  { gaps }: Pick<NotebookDesk, 'gaps'>,
): Promise<Reply> => {
  const { status, words } = listing;
  const pageAt = (page: number) =>
    gaps.list(viewer, { status, words }, { offset: page * GAPS_ON_PAGE, limit: GAPS_ON_PAGE });
  const paged = await pageAt(listing.page);
  if (paged.entries.length > 0 || paged.total === 0) return renderGapList(paged, listing);
  // What stood on the page is gone meanwhile: the last page is shown.
  const page = Math.ceil(paged.total / GAPS_ON_PAGE) - 1;
  return renderGapList(await pageAt(page), { ...listing, page });
};

/** /gaps list: for the asker alone, and only what the asker may see. */
export const listGaps = async (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const readable = readableNotebook(interaction, context);
  if ('refusal' in readable) return respondWith(interaction, 'asker', readable.refusal);
  const { options, user } = interaction;
  const wanted = options.getString('status');
  const status = GAP_STATUSES.find((one) => one === wanted) ?? 'open';
  const words = searchWords(options.getString('words') ?? '').slice(0, GAP_WORDS_LENGTH);
  const reply = await listPage({ page: 0, status, words }, user.id, readable.notebook);
  return respondWith(interaction, 'asker', reply);
};

/** The buttons that turn the list. */
export const turnGaps = async (
  interaction: ButtonInteraction,
  rest: string,
  context: CommandContext,
): Promise<Outcome> => {
  const readable = readableNotebook(interaction, context);
  if ('refusal' in readable) return respondWith(interaction, 'asker', readable.refusal);
  const listing = readListId(rest);
  if (listing === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
  return replaceMessage(interaction, await listPage(listing, interaction.user.id, readable.notebook));
};
