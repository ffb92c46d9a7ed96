import { renderCard } from './card.ts';
import type { CommandContext } from './command.ts';
import { articleGoneNotice } from './notices.ts';
import type { Reply } from './reply.ts';

/** One talk for each asker in each channel. */
export const talkKey = (channelId: string | null, userId: string): string =>
  `discord:${channelId ?? 'direct'}:${userId}`;

/**
 * The card that answers a question.
 * @param key names the talk that the question is a turn of
 * @param question checked by `readQuestion`
 */
export const answerQuestion = async (
  key: string,
  question: string,
  { conversations, library }: CommandContext,
): Promise<Reply> => {
  const turn = await conversations.ask(key, question);
  return renderCard(question, turn, library) ?? articleGoneNotice();
};
