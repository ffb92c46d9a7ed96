import type { Message } from 'discord.js';
import { answerQuestion } from './ask.ts';
import { settingOfMessage } from './card-setting.ts';
import type { CommandContext } from './command.ts';
import { readIncoming } from './incoming.ts';
import { questionProblemNotice, unreadableMessageNotice } from './notices.ts';
import { readQuestion } from './question.ts';
import type { Reply } from './reply.ts';
import { createTalkAges } from './talk-ages.ts';
import { createTalkTurns } from './talk-keys.ts';

/** Turns and talks remembered, some hundred bytes each; what is forgotten is taken up from the cards themselves. */
const TURNS_REMEMBERED = 1000;

/** Answers messages as turns of talks; rejects as the conversations do. */
export const createMessageAnswerer = (context: CommandContext): ((message: Message) => Promise<Reply>) => {
  const { conversations, clock, logger, suggestions } = context;
  const turns = createTalkTurns(TURNS_REMEMBERED);
  const ages = createTalkAges(() => clock.now(), TURNS_REMEMBERED);
  return async (message) => {
    const incoming = await readIncoming(message, { turns, ages, logger });
    if (incoming === 'unreadable') return unreadableMessageNotice();
    const read = readQuestion(incoming.words);
    if ('problem' in read) return questionProblemNotice(read.problem);
    const { key, before } = incoming;
    ages.touch(key);
    turns.put(message.id, key);
    suggestions.earlier.remember({ userId: message.author.id, guildId: message.guildId }, read.question);
    if (before.length > 0) await conversations.takeUp(key, before);
    return answerQuestion({ key, question: read.question, setting: settingOfMessage(message) }, context);
  };
};
