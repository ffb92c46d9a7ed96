import { MessageFlags, type Message, type MessageContextMenuCommandInteraction } from 'discord.js';
import { answerOnCard } from '../../answer-on-card.ts';
import { READ_PREFIX, readPlaceButton } from '../../button-ids.ts';
import { CLAIM_TEXT_LENGTH } from '../../claim-text.ts';
import { claimProblemNotice } from '../../claim-notices.ts';
import type { CommandContext } from '../../command.ts';
import { withLoadingLine } from '../../loading-line.ts';
import { messageWords } from '../../message-words.ts';
import { articleGoneNotice } from '../../notices.ts';
import type { Outcome } from '../../outcome.ts';
import { readWords } from '../../question.ts';
import { buttonOn, sentComponents } from '../../read-card.ts';
import type { Reply } from '../../reply.ts';
import { respond, respondWith } from '../../respond.ts';
import { allowedNotebook } from '../allowed-notebook.ts';
import { messageBasis } from './message-basis.ts';
import { renderPreview } from './preview.ts';
import { nothingBearsNotice, nothingToSaveNotice, noWordsToSaveNotice } from './saving-notices.ts';

const LEAD = '-# Nothing is saved yet; **Save** keeps it.';

/** What would be saved from a card of ours. */
const previewOfCard = (message: Message, { library }: CommandContext): Reply => {
  const components = sentComponents(message);
  const card = answerOnCard(components);
  const place = buttonOn(components, READ_PREFIX);
  if (card === undefined || place === undefined) return nothingToSaveNotice();
  const found = readPlaceButton(place, library);
  if (found === undefined) return articleGoneNotice();
  const isPrivate = message.flags.has(MessageFlags.Ephemeral);
  return renderPreview({
    lead: LEAD,
    texts: card.texts,
    found,
    message: isPrivate ? undefined : message.id,
  });
};

const previewOfWords = async (words: string, message: Message, context: CommandContext): Promise<Reply> => {
  const before = context.loading();
  const basis = await messageBasis(words, context);
  const reply =
    basis === undefined ? nothingBearsNotice() : renderPreview({ lead: LEAD, ...basis, message: message.id });
  return withLoadingLine(reply, before);
};

/** In a message's menu: shows what of the articles it stands on, for the one who chose it, with the button that saves it. */
export const saveMessage = async (
  interaction: MessageContextMenuCommandInteraction,
  context: CommandContext,
): Promise<Outcome> => {
  const allowed = await allowedNotebook(interaction, context);
  if ('refusal' in allowed) return respondWith(interaction, 'asker', allowed.refusal);
  const { targetMessage } = interaction;
  if (targetMessage.author.id === interaction.client.user.id)
    return respondWith(interaction, 'asker', previewOfCard(targetMessage, context));
  const read = readWords(messageWords(targetMessage), CLAIM_TEXT_LENGTH);
  if ('problem' in read) {
    const notice = read.problem === 'empty' ? noWordsToSaveNotice() : claimProblemNotice(read.problem);
    return respondWith(interaction, 'asker', notice);
  }
  const work = () => previewOfWords(read.words, targetMessage, context);
  return respond(interaction, 'asker', work, context.clock);
};
