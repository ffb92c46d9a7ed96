import type { Message } from 'discord.js';
import { isForBot } from './addressed.ts';
import { createMessageAnswerer } from './answer-message.ts';
import type { BotContext } from './command.ts';
import { StoreError } from '../store/store-error.ts';
import { storeNotice } from './desk/desk-notices.ts';
import { isNotAllowed, logFailure } from './failure.ts';
import { messageReply } from './messages.ts';
import { failureNotice, rateLimitNotice } from './notices.ts';
import { describeMessage } from './observe.ts';
import type { Operations } from './operations.ts';
import type { Outcome } from './outcome.ts';
import type { RateLimiter } from './rate-limit.ts';
import { createMessageRefusal } from './settings/refuse-message.ts';
import { tellAskerPrivately } from './tell-asker.ts';
import { createRecentIds } from './recent-ids.ts';
import type { Reply } from './reply.ts';
import { withPatience } from './slow.ts';
import { isOwnerUnknown, learnThreadOwner } from './thread-owner.ts';
import { createUnderWay } from './under-way.ts';

/** Messages remembered against a second delivery, which comes within seconds. */
const REMEMBERED = 1000;

/** Limits that were told of and are remembered, so that each is told of once. */
const TOLD = 1000;

const answer = async (
  message: Message,
  answerMessage: (message: Message) => Promise<Reply>,
  context: BotContext,
): Promise<Outcome> => {
  const { channel } = message;
  const showTyping = async (): Promise<void> => {
    // The sign is a courtesy: without it the answer comes all the same.
    if (channel.isSendable()) await channel.sendTyping().catch(() => undefined);
  };
  const work = async (): Promise<Reply> => {
    try {
      return await answerMessage(message);
    } catch (error) {
      context.logger.error('A question in a message failed.', { message: message.id, error });
      return failureNotice();
    }
  };
  const reply = await withPatience(work, showTyping, context.clock);
  await message.reply(messageReply(reply));
  return reply.outcome ?? 'shown';
};

export interface MessageHandler {
  /** Answers a message that is meant for the bot; never rejects. One that was handled already is dropped. */
  handle(message: Message): Promise<void>;
  /** Takes no more messages and waits for those under way. */
  drain(): Promise<void>;
}

/** @param limiter counts interactions as well, so that it is made once for both */
export const createMessageHandler = (
  context: BotContext,
  { observe }: Pick<Operations, 'observe'>,
  limiter: RateLimiter,
): MessageHandler => {
  const recent = createRecentIds(REMEMBERED);
  const answerMessage = createMessageAnswerer(context);
  const refuse = createMessageRefusal(context);
  const told = createRecentIds(TOLD);
  const underWay = createUnderWay(context.clock);

  /** A message cannot be answered privately: the limit is told of once, so that the bot cannot be made to fill a channel. */
  const attempt = async (message: Message): Promise<Outcome> => {
    // First: what is not answered, such as talk among people in a thread, uses nothing up.
    const refused = await refuse(message);
    if (refused !== undefined) return refused;
    const refusal = limiter.admit({ userId: message.author.id, guildId: message.guildId });
    if (refusal === undefined) return answer(message, answerMessage, context);
    if (told.isNew(refusal.window)) await message.reply(messageReply(rateLimitNotice(refusal)));
    return 'rate_limited';
  };

  /** The store cannot say whether it may be answered. */
  const tellOfStore = async (message: Message, error: StoreError): Promise<Outcome> => {
    if (limiter.admit({ userId: message.author.id, guildId: message.guildId }) !== undefined) return 'failed';
    try {
      await message.reply(messageReply(storeNotice(error)));
    } catch (second) {
      logFailure(context.logger, 'Nor could its author be told', second, { message: message.id });
    }
    return 'failed';
  };

  const attemptSafely = async (message: Message): Promise<Outcome> => {
    try {
      return await attempt(message);
    } catch (error) {
      const fields = { message: message.id, channel: message.channelId };
      logFailure(context.logger, 'A message could not be answered', error, fields);
      if (error instanceof StoreError) return tellOfStore(message, error);
      if (!isNotAllowed(error) || message.guildId === null) return 'failed';
      try {
        await tellAskerPrivately(message);
      } catch (second) {
        logFailure(context.logger, 'Nor could its author be told', second, fields);
      }
      return 'failed';
    }
  };

  const run = async (message: Message): Promise<void> => {
    const begun = context.clock.now();
    const outcome = await attemptSafely(message);
    observe({ ...describeMessage(message), outcome, milliseconds: context.clock.now() - begun });
  };

  return {
    async handle(message) {
      if (underWay.stopping) return;
      if (isOwnerUnknown(message.channel)) await learnThreadOwner(message.channel, context.logger);
      if (!isForBot(message) || !recent.isNew(message.id)) return;
      await underWay.run(() => run(message));
    },
    drain: () => underWay.drain(),
  };
};
