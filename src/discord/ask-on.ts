import { ThreadAutoArchiveDuration, type ButtonInteraction, type ThreadChannel } from 'discord.js';
import type { CommandContext } from './command.ts';
import { messagePost } from './messages.ts';
import { notYoursNotice, unknownButtonNotice } from './notices.ts';
import { noThreadNotice, threadNotice, threadOpening } from './thread-notices.ts';
import { isThreadThereAlready, threadName, threadObstacle, threadRefusal } from './thread-opening.ts';
import type { Outcome } from './outcome.ts';
import { questionOnCard, scopeLineOnCard, wholeQuestion } from './read-card.ts';
import type { Reply } from './reply.ts';
import { respond, respondWith } from './respond.ts';
import { threadTalkKey } from './talk-keys.ts';
import { canReadThreads } from './message-intent.ts';

/** What stands on the card: the whole question, and the line that says of which articles it was asked. */
type OnCard = { readonly question: string; readonly scope: string | undefined };

/** Says in the thread how the talk goes on; the words hold the question, from which it can be taken up later. */
const open = async (
  thread: ThreadChannel,
  { question, scope }: OnCard,
  context: CommandContext,
): Promise<boolean> => {
  try {
    await thread.send(messagePost(threadOpening(question, scope, canReadThreads(thread.client))));
    return true;
  } catch (error) {
    context.logger.warn('Nothing could be written in a thread just opened.', { channel: thread.id, error });
    return false;
  }
};

const openThread = async (
  interaction: ButtonInteraction,
  onCard: OnCard,
  context: CommandContext,
): Promise<Reply> => {
  const { message } = interaction;
  const { question } = onCard;
  // A thread under a message has the message's id.
  if (message.hasThread) return threadNotice(message.id, 'there');
  try {
    const thread = await message.startThread({
      name: threadName(question),
      autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
    });
    await context.conversations.takeUp(threadTalkKey(thread.id), [question]);
    return threadNotice(thread.id, (await open(thread, onCard, context)) ? 'opened' : 'silent');
  } catch (error) {
    if (isThreadThereAlready(error)) return threadNotice(message.id, 'there');
    const refusal = threadRefusal(error);
    if (refusal === undefined) throw error;
    return noThreadNotice(refusal);
  }
};

/**
 * Opens a thread under a card, named after its question, in which the talk goes on; says why where that is not possible.
 * @param askerId who may do so
 */
export const askOn = async (
  interaction: ButtonInteraction,
  askerId: string,
  context: CommandContext,
): Promise<Outcome> => {
  if (interaction.user.id !== askerId) return respondWith(interaction, 'asker', notYoursNotice('Ask on'));
  const question = questionOnCard(interaction.message);
  if (question === undefined) return respondWith(interaction, 'asker', unknownButtonNotice());
  const hindered = threadObstacle(interaction);
  if (hindered !== undefined) return respondWith(interaction, 'asker', noThreadNotice(hindered));
  const onCard = { question: wholeQuestion(question), scope: scopeLineOnCard(interaction.message) };
  const work = () => openThread(interaction, onCard, context);
  return respond(interaction, 'asker', work, context.clock);
};
