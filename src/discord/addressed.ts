import { MessageType, type Channel, type Message } from 'discord.js';
import { courtesyIn } from '../conversation/about/courtesy.ts';
import { canReadThreads } from './message-intent.ts';
import { isDiscussion } from './notebook/discussion-thread.ts';
import { isOwnThread } from './talk-keys.ts';

const isFromPerson = ({ author, webhookId, type }: Message): boolean =>
  !author.bot && webhookId === null && (type === MessageType.Default || type === MessageType.Reply);

/**
 * In a thread of the bot's, people also talk to each other: what names somebody else or is only polite is not for the bot, and nothing is where they
 * discuss a finding.
 */
const isForThread = ({ client, mentions, content }: Message, channel: Channel): boolean =>
  canReadThreads(client) &&
  isOwnThread(channel, client.user.id) &&
  !isDiscussion(channel) &&
  mentions.users.size === 0 &&
  mentions.repliedUser === null &&
  /[\p{L}\p{N}]/u.test(content) &&
  courtesyIn(content) === undefined;

/**
 * Whether a message is meant for the bot: it is a direct one, mentions the bot itself (not everyone, not a role), replies to it with words that
 * reach it, or stands in a thread that the bot opened for asking on.
 */
export const isForBot = (message: Message): boolean => {
  const { client, content, mentions } = message;
  const channel = client.channels.resolve(message.channelId);
  // A channel may be deleted between a message in it and its handling.
  if (channel === null || !isFromPerson(message)) return false;
  if (channel.isDMBased() || mentions.users.has(client.user.id)) return true;
  const repliesToBot = mentions.repliedUser?.id === client.user.id && content.trim() !== '';
  return repliesToBot || isForThread(message, channel);
};
