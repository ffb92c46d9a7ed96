import type { Message } from 'discord.js';
import type { Logger } from './logger.ts';
import { messageWords, wordsBesideMention } from './message-words.ts';
import { readWords } from './question.ts';
import { questionOnCard, wholeQuestion } from './read-card.ts';
import type { TalkAges } from './talk-ages.ts';
import { isOwnThread, talkKeyIn, type TalkTurns } from './talk-keys.ts';

/** A message as a turn of a talk. */
type Incoming = {
  readonly key: string;
  readonly words: string;
  /** Questions that the talk is taken up from when it is no longer remembered, oldest first. */
  readonly before: readonly string[];
  /** The card that the turn goes on from, as far as it was looked at. */
  readonly card: Message | undefined;
};

/** What a message amounts to: a turn, or a bare mention under a message whose words do not reach the bot. */
export type ReadMessage = Incoming | 'unreadable';

/** Messages of a thread that are looked through for its last questions: some ten turns. */
const MESSAGES_READ = 20;

/** Turns that a talk is taken up from: what a question refers back to is rarely further off. */
const TURNS_TAKEN_UP = 3;

const hasWords = (text: string): boolean => !('problem' in readWords(text, Infinity));

const isOwn = (message: Message): boolean => message.author.id === message.client.user.id;

/** The message that this one replies to; `undefined` when it replies to none, or that one cannot be had. */
const repliedTo = async (message: Message, logger: Logger): Promise<Message | undefined> => {
  if (message.reference?.messageId === undefined) return undefined;
  try {
    return await message.fetchReference();
  } catch (error) {
    logger.info('The message that was replied to could not be read.', { message: message.id, error });
    return undefined;
  }
};

const questionsOn = (cards: readonly Message[]): readonly string[] =>
  cards.flatMap((card) => {
    const question = questionOnCard(card);
    return question === undefined ? [] : [wholeQuestion(question)];
  });

/** The last cards of a thread with a question, oldest first; where there is none, the one under which it hangs. */
const lastCards = async (message: Message, logger: Logger): Promise<readonly Message[]> => {
  const { channel } = message;
  try {
    const recent = await channel.messages.fetch({ limit: MESSAGES_READ, before: message.id, cache: false });
    const cards = [...recent.values()]
      .filter((one) => isOwn(one) && questionOnCard(one) !== undefined)
      .toSorted((a, b) => a.createdTimestamp - b.createdTimestamp);
    if (cards.length > 0 || !channel.isThread()) return cards.slice(-TURNS_TAKEN_UP);
    const starter = await channel.fetchStarterMessage();
    return starter === null ? [] : [starter];
  } catch (error) {
    logger.info('The talk of a thread could not be read.', { channel: channel.id, error });
    return [];
  }
};

export type IncomingReader = {
  readonly turns: TalkTurns;
  /** Says when it is worth reading a talk from its thread. */
  readonly ages: Pick<TalkAges, 'mayBeForgotten'>;
  readonly logger: Logger;
};

/** Reads a message that is meant for the bot. */
export const readIncoming = async (
  message: Message,
  { turns, ages, logger }: IncomingReader,
): Promise<ReadMessage> => {
  const { author, channel, client } = message;
  const said = wordsBesideMention(message);
  const key = talkKeyIn(message, author.id, client.user.id);
  const replied = await repliedTo(message, logger);
  if (replied !== undefined && !isOwn(replied) && !hasWords(said)) {
    const words = messageWords(replied);
    return hasWords(words) ? { key, words, before: [], card: undefined } : 'unreadable';
  }
  const card = replied !== undefined && isOwn(replied) ? questionOnCard(replied) : undefined;
  if (replied !== undefined && card !== undefined) {
    // In its own thread everything belongs to the one talk, whichever card is replied to.
    const turn = replied.reference?.messageId ?? replied.id;
    const goesOn = isOwnThread(channel, client.user.id) ? key : turns.after(turn);
    return { key: goesOn, words: said, before: [wholeQuestion(card)], card: replied };
  }
  const isForgotten = isOwnThread(channel, client.user.id) && ages.mayBeForgotten(key);
  const cards = isForgotten ? await lastCards(message, logger) : [];
  return { key, words: said, before: questionsOn(cards), card: cards.at(-1) };
};
