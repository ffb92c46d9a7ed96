import { MessageType, type Message } from 'discord.js';
import { answerQuestion, talkKey } from './ask.ts';
import type { CommandContext } from './command.ts';
import { messageReply } from './messages.ts';
import { failureNotice, questionProblemNotice } from './notices.ts';
import { readQuestion } from './question.ts';
import { createRecentIds } from './recent-ids.ts';
import type { Reply } from './reply.ts';
import { withPatience } from './slow.ts';
import { createUnderWay } from './under-way.ts';

/** Messages remembered against a second delivery, which comes within seconds. */
const REMEMBERED = 1000;

/** A person's message that is meant for the bot: it mentions the bot itself (not everyone, not a role), or it is a direct one. */
const isForBot = (message: Message): boolean => {
  if (message.author.bot || message.webhookId !== null) return false;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return false;
  return message.channel.isDMBased() || message.mentions.users.has(message.client.user.id);
};

/** What the message says when the bot's own mentions are taken out. */
const questionText = (message: Message): string =>
  message.content.replaceAll(new RegExp(`<@!?${message.client.user.id}>`, 'g'), ' ').trim();

const replyTo = async (message: Message, context: CommandContext): Promise<Reply> => {
  const read = readQuestion(questionText(message));
  if ('problem' in read) return questionProblemNotice(read.problem);
  return answerQuestion(talkKey(message.channelId, message.author.id), read.question, context);
};

const answer = async (message: Message, context: CommandContext): Promise<void> => {
  const { channel } = message;
  const showTyping = async (): Promise<void> => {
    if (channel.isSendable()) await channel.sendTyping();
  };
  const work = async (): Promise<Reply> => {
    try {
      return await replyTo(message, context);
    } catch (error) {
      context.logger.error('A question in a message failed.', { message: message.id, error });
      return failureNotice();
    }
  };
  await message.reply(messageReply(await withPatience(work, showTyping, context.clock)));
};

export interface MessageHandler {
  /** Answers a message that is meant for the bot; never rejects. One that was handled already is dropped. */
  handle(message: Message): Promise<void>;
  /** Takes no more messages and waits for those under way. */
  drain(): Promise<void>;
}

export const createMessageHandler = (context: CommandContext): MessageHandler => {
  const recent = createRecentIds(REMEMBERED);
  const underWay = createUnderWay(context.clock);

  const run = async (message: Message): Promise<void> => {
    try {
      await answer(message, context);
    } catch (error) {
      // The bot may see a channel and not be allowed to write there; only its operator can do something about that.
      context.logger.warn('A message could not be answered.', { message: message.id, error });
    }
  };

  return {
    async handle(message) {
      if (underWay.stopping || !isForBot(message) || !recent.isNew(message.id)) return;
      await underWay.run(() => run(message));
    },
    drain: () => underWay.drain(),
  };
};
