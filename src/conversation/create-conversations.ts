import type { Answer } from '../answering/answer.ts';
import { SHORT_OF_ANSWERED } from '../answering/refusing/thresholds.ts';
import type { Answerer, AskOptions } from '../answering/answerer.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Collection } from '../retrieval/collection.ts';
import { createAboutTools } from './about/about-tools.ts';
import { answerAbout } from './about/answer-about.ts';
import { rememberedAs } from './about/remembered-as.ts';
import { chooseReading } from './choose-reading.ts';
import { completeTurn } from './complete-turn.ts';
import { createContextReader } from './context.ts';
import type { Conversations, Turn } from './conversations.ts';
import { workOutDifference } from './clauses/difference.ts';
import { createTurnTextReader } from './turn-text.ts';
import { withoutOpening } from './opening-phrase.ts';
import { withQuestionWord } from './question-slips.ts';
import { createTalkMemory, type TalkMemory } from './talk-memory.ts';
import type { Talk } from './talk.ts';

export type ConversationOptions = {
  readonly answerer: Answerer;
  /** The collections that the answerer answers from; they tell what a name is, and of what. */
  readonly collections: readonly Collection[];
  readonly words: WordTable;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Where talks are remembered, for whoever has to forget some; one of its own unless given. */
  readonly memory?: TalkMemory;
};

type Asked = Pick<AskOptions, 'scope'>;

/**
 * Conversations in which a turn is read with the turns before it; the turns of one talk are answered one after another.
 * @throws when there is no collection
 */
export function createConversations({
  answerer,
  collections,
  words,
  now,
  memory = createTalkMemory(now),
}: ConversationOptions): Conversations {
  const aboutTools = createAboutTools(collections, words);
  const readText = createTurnTextReader({ collections, words });
  const readContext = createContextReader({ collections, words, reader: aboutTools.reader, readText });
  const underWay = new Map<string, Promise<unknown>>();

  async function answerTurn(key: string, asked: string, options: Asked): Promise<Turn> {
    const talk = memory.recall(key);
    const about = await answerAbout(asked, talk, aboutTools);
    if (about !== undefined) {
      const remembered = rememberedAs(asked, about, talk, now());
      if (remembered !== undefined) memory.remember(key, remembered);
      return about;
    }
    const opened = withoutOpening(withQuestionWord(asked));
    const context = readContext(talk);
    const worked = workOutDifference(opened.text.replace(/[\s?!.]+$/, ''), context, aboutTools);
    if (worked !== undefined) {
      memory.remember(key, { asked, ...worked, question: worked.readAs, at: now() });
      return { ...worked, remark: undefined };
    }
    const completion = completeTurn(opened, context, readText);
    const near = quotesOf(talk);
    const { question, readAs, answer } = await chooseReading(
      opened.text,
      completion,
      (text, goesOn) => answerer.ask(text, goesOn && near.length > 0 ? { ...options, near } : options),
      ({ article }) => near.some((quote) => quote.article === article),
    );
    const before = talk.at(-1);
    if (completion.isLost && before !== undefined) {
      const guess = notSure(answer);
      memory.remember(key, { ...before, asked, answer: guess, at: now() });
      return { answer: guess, readAs, remark: undefined };
    }
    memory.remember(key, { asked, readAs, question, answer, opensTopic: !completion.goesOn, at: now() });
    return { answer, readAs, remark: undefined };
  }

  function ask(key: string, question: string, options: Asked = {}): Promise<Turn> {
    const before = underWay.get(key);
    const inTurn = async (): Promise<Turn> => {
      // Whether the turn before succeeded is its own asker's business.
      await Promise.allSettled([before]);
      try {
        return await answerTurn(key, question, options);
      } finally {
        if (underWay.get(key) === turn) underWay.delete(key);
      }
    };
    const turn = inTurn();
    underWay.set(key, turn);
    return turn;
  }

  return {
    ask,
    async takeUp(key, questions) {
      if (underWay.has(key) || memory.recall(key).length > 0) return;
      await Promise.all(questions.map((question) => ask(key, question)));
    },
  };
}

/** An answer to what could not be read whole: possible at most. */
const notSure = (answer: Answer): Answer => {
  if (answer.status !== 'answered') return answer;
  const { question, type, notes, reading, evidence } = answer;
  const confidence = Math.min(answer.confidence, SHORT_OF_ANSWERED);
  return { question, type, notes, reading, evidence, confidence, status: 'unsure' };
};

/** Turns whose quotes a question may stand near to. */
const TURNS_NEAR = 2;

/** The sentences quoted last, the latest first. */
const quotesOf = (talk: Talk): readonly Quote[] =>
  talk
    .slice(-TURNS_NEAR)
    .toReversed()
    .flatMap(({ answer }) =>
      answer.status === 'not_found'
        ? []
        : [answer.reading.quote, ...answer.reading.further.map(({ quote }) => quote)],
    );
