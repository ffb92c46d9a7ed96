import type { Answer, AnswerType } from '../../src/answering/answer.ts';
import type { Answerer, AskOptions } from '../../src/answering/answerer.ts';
import { createConversations } from '../../src/conversation/create-conversations.ts';
import type { Turn } from '../../src/conversation/conversations.ts';
import { collectionFrom, models } from '../answering/fixture.ts';

/** Made-up texts in which the phenomena of talking on have something to stand on. */
const TEXTS: Readonly<Record<string, string>> = {
  'ferries.txt': `Nordhaven Ferries Buys Three Ships

Nordhaven Ferries, a shipping company, bought the Skua, the Petrel and the Gannet in March 2021. Ingrid Solberg, chief executive of Nordhaven Ferries, said that the ships had cost 90 million pounds. In 2020 the turnover of Nordhaven Ferries was 40 million pounds.

Tidemark Lines, another company, had a turnover of 55 million pounds in 2020. The yard of Ostwick built the ships.`,
  'towns.txt': `Two Towns by the Sea

The town of Brackwater has 4,100 inhabitants. In the town of Ardle there are 2,600 people. The mayor of Brackwater is Ellen Marsh.

The harbour of Brackwater opened in May 2019. The paper mill of Ardle was founded in 1874 and employs 85 people. Last year 19 complaints were raised at Brackwater's spring meeting on parking.`,
};

const collection = collectionFrom(TEXTS);

const nothing = (question: string): Answer => ({
  question,
  type: 'description',
  status: 'not_found',
  confidence: 0,
  notes: [],
  missing: [],
  reading: undefined,
  evidence: [],
});

/** What an answerer that has been told its answers says: words of the texts, each an item of the answer. */
export type Told = {
  readonly words: readonly [string, ...string[]];
  readonly type: AnswerType;
  readonly confidence?: number;
};

function answered(question: string, { words, type, confidence = 0.8 }: Told): Answer {
  const [first, ...others] = words;
  const article = collection.articles.find(({ text }) => words.every((item) => text.includes(item)));
  const sentence = article?.sentences.find(({ start, end, kind }) => {
    const places = words.map((item) => article.text.indexOf(item, start));
    return kind === 'sentence' && places.every((place) => place >= start && place < end);
  });
  if (article === undefined || sentence === undefined)
    throw new Error(`No sentence of the texts has "${words.join('", "')}".`);
  const spanOf = (item: string): { start: number; end: number } => {
    const start = article.text.indexOf(item, sentence.start);
    return { start, end: start + item.length };
  };
  const quote = { article: article.id, start: sentence.start, end: sentence.end };
  const short = { form: 'spans', spans: [spanOf(first), ...others.map(spanOf)] } as const;
  const reading = { short, quote, basis: [], further: [] };
  return { question, type, status: 'answered', confidence, notes: [], reading, evidence: [], rivals: [] };
}

/** A talk with an answerer that knows the answers to some questions, as they are put to it. */
export function talking(told: Readonly<Record<string, Told>> = {}) {
  const asked: { readonly question: string; readonly options: AskOptions }[] = [];
  let now = 0;
  const answerer: Answerer = {
    search: () => Promise.resolve([]),
    ask: (question, options = {}) => {
      asked.push({ question, options });
      const known = told[question];
      return Promise.resolve(known === undefined ? nothing(question) : answered(question, known));
    },
  };
  const conversations = createConversations({
    answerer,
    collections: [collection],
    words: models.words,
    now: () => now,
  });
  return {
    asked,
    conversations,
    later: (milliseconds: number) => {
      now += milliseconds;
    },
    /** Asks one turn after another and gives the last. */
    async turn(first: string, ...more: readonly string[]): Promise<Turn> {
      let turn = await conversations.ask('a', first);
      for (const question of more) turn = await conversations.ask('a', question);
      return turn;
    },
  };
}
