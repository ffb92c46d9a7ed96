import { MessageFlags, PermissionFlagsBits, type Message, type ThreadChannel } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { isNotAllowed } from '../failure.ts';
import { messagePost } from '../messages.ts';
import type { Reply } from '../reply.ts';
import { respond } from '../respond.ts';
import { isThreadThereAlready, threadObstacle, threadRefusal } from '../thread-opening.ts';
import {
  discussionNotice,
  discussionOpening,
  noDiscussionNotice,
  type NoDiscussion,
} from './discuss-notices.ts';
import { discussionOptions, isThere } from './discussion-thread.ts';
import { findingReply } from './finding-reply.ts';
import { onFinding, type FindingInteraction, type NamedFinding } from './on-finding.ts';

/** The public message of the finding whose button was pressed, where there is one: the thread can hang under it. */
const publicMessage = (interaction: FindingInteraction): Message | undefined =>
  interaction.isButton() && !interaction.message.flags.has(MessageFlags.Ephemeral)
    ? interaction.message
    : undefined;

const obstacle = (interaction: FindingInteraction): NoDiscussion | undefined => {
  const hindered = threadObstacle(interaction);
  if (hindered !== undefined || publicMessage(interaction) !== undefined) return hindered;
  return interaction.appPermissions.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages])
    ? undefined
    : 'write';
};

/** A message with the finding that everybody sees: the one whose button was pressed, or a new one. */
const starterOf = async (
  interaction: FindingInteraction,
  { finding, notebook }: NamedFinding,
  context: CommandContext,
): Promise<{ readonly message: Message; readonly isNew: boolean } | { readonly refusal: NoDiscussion }> => {
  const message = publicMessage(interaction);
  if (message !== undefined) return { message, isNew: false };
  const { channel } = interaction;
  if (channel === null || !channel.isSendable()) return { refusal: 'channel' };
  try {
    const post = messagePost(await findingReply(finding, notebook, context));
    return { message: await channel.send(post), isNew: true };
  } catch (error) {
    if (!isNotAllowed(error)) throw error;
    return { refusal: 'write' };
  }
};

/** Says in the thread what it is for. */
const open = async (
  thread: ThreadChannel,
  by: string,
  { logger }: Pick<CommandContext, 'logger'>,
): Promise<boolean> => {
  try {
    await thread.send(messagePost(discussionOpening(by)));
    return true;
  } catch (error) {
    logger.warn('Nothing could be written in a thread just opened.', { channel: thread.id, error });
    return false;
  }
};

const openThread = async (
  interaction: FindingInteraction,
  named: NamedFinding,
  context: CommandContext,
): Promise<Reply> => {
  const { finding, notebook } = named;
  const starter = await starterOf(interaction, named, context);
  if ('refusal' in starter) return noDiscussionNotice(starter.refusal);
  const { message, isNew } = starter;
  // A thread under a message has the message's id.
  const there = async (): Promise<Reply> => {
    await notebook.findings.discuss(finding.id, message.id);
    return discussionNotice(message.id, 'there');
  };
  if (message.hasThread) return there();
  try {
    const thread = await message.startThread(discussionOptions(finding.question));
    await notebook.findings.discuss(finding.id, thread.id);
    return discussionNotice(
      thread.id,
      (await open(thread, interaction.user.id, context)) ? 'opened' : 'silent',
    );
  } catch (error) {
    if (isThreadThereAlready(error)) return there();
    const refusal = threadRefusal(error);
    if (refusal === undefined) throw error;
    // A message under which nothing can hang would only be in the way.
    if (isNew) await message.delete().catch(() => undefined);
    return noDiscussionNotice(refusal);
  }
};

/** /notebook discuss, and the button: opens a thread on a finding, or says where there is one. */
export const discussFinding = onFinding('write', async (interaction, named, context) => {
  const { thread } = named.finding;
  const work = async (): Promise<Reply> => {
    if (thread !== undefined && (await isThere(interaction.client, thread)))
      return discussionNotice(thread, 'there');
    const hindered = obstacle(interaction);
    return hindered === undefined ? openThread(interaction, named, context) : noDiscussionNotice(hindered);
  };
  return respond(interaction, 'asker', work, context.clock);
});
