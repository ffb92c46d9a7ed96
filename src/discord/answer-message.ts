import type { Message } from 'discord.js';
import { answerQuestion } from './ask.ts';
import { ALL_ARTICLES } from './asked-scope.ts';
import { settingOfMessage } from './card-setting.ts';
import { contextIn, type BotContext } from './command.ts';
import { isOpenToServer } from './gaps/open-channel.ts';
import { readIncoming } from './incoming.ts';
import { articleGoneNotice, questionProblemNotice, unreadableMessageNotice } from './notices.ts';
import { readQuestion } from './question.ts';
import type { Reply } from './reply.ts';
import { readScopeLine } from './scope-lines.ts';
import { createTalkAges } from './talk-ages.ts';
import { createTalkTurns } from './talk-keys.ts';
import { createTalkScopes } from './talk-scopes.ts';

/** Turns and talks remembered, some hundred bytes each; what is forgotten is taken up from the cards themselves. */
const TURNS_REMEMBERED = 1000;

/** Answers messages as turns of talks; rejects as the conversations do. */
export const createMessageAnswerer = (bot: BotContext): ((message: Message) => Promise<Reply>) => {
  const { clock, logger } = bot;
  const turns = createTalkTurns(TURNS_REMEMBERED);
  const scopes = createTalkScopes(TURNS_REMEMBERED);
  const ages = createTalkAges(() => clock.now(), TURNS_REMEMBERED);
  return async (message) => {
    const incoming = await readIncoming(message, { turns, ages, logger });
    if (incoming === 'unreadable') return unreadableMessageNotice();
    const read = readQuestion(incoming.words);
    if ('problem' in read) return questionProblemNotice(read.problem);
    const { key, before, card } = incoming;
    const line = scopes.lineFor(message, key, card);
    const context = await contextIn(message.guildId, bot);
    ages.touch(key);
    turns.put(message.id, key);
    context.suggestions.earlier.remember(
      { userId: message.author.id, guildId: message.guildId },
      read.question,
    );
    if (before.length > 0) await context.conversations.takeUp(key, before);
    const scope = line === undefined ? ALL_ARTICLES : readScopeLine(line, context.library);
    if (scope === undefined) return articleGoneNotice();
    return answerQuestion(
      {
        key,
        question: read.question,
        setting: settingOfMessage(message, context),
        scope,
        isOpen: isOpenToServer(message.channel),
      },
      context,
    );
  };
};
