import type { Answerer, AskOptions } from '../answering/answerer.ts';
import type { Collection } from '../retrieval/collection.ts';
import { completeTurn } from './complete-turn.ts';
import type { Conversations, Turn } from './conversations.ts';

/** Talks remembered at once; the one silent for longest goes first. A few hundred bytes each. */
const MOST_TALKS = 1000;

/** After so long a silence a talk starts anew, in milliseconds: half an hour, as people take up a subject after a break. */
const LONGEST_SILENCE = 30 * 60 * 1000;

type Talk = { readonly question: string; readonly at: number };

export type ConversationOptions = {
  readonly answerer: Answerer;
  /** The collections that the answerer answers from; they tell what a name is. */
  readonly collections: readonly Collection[];
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
};

/** Conversations in their first form: a turn is completed from the one before it. */
export function createConversations({ answerer, collections, now }: ConversationOptions): Conversations {
  const talks = new Map<string, Talk>();
  async function ask(key: string, question: string, options: Pick<AskOptions, 'scope'> = {}): Promise<Turn> {
    const before = talks.get(key);
    const isFresh = before !== undefined && now() - before.at <= LONGEST_SILENCE;
    const readAs = isFresh ? completeTurn(question, before.question, collections) : undefined;
    talks.delete(key);
    talks.set(key, { question: readAs ?? question, at: now() });
    const [oldest] = talks.keys();
    if (talks.size > MOST_TALKS && oldest !== undefined) talks.delete(oldest);
    return { answer: await answerer.ask(readAs ?? question, options), readAs, remark: undefined };
  }
  return {
    ask,
    async takeUp(key, questions) {
      if (talks.has(key)) return;
      for (const question of questions) await ask(key, question);
    },
  };
}
