import type { Answer, AnswerType, Part } from '../../answering/answer.ts';
import { THRESHOLDS } from '../../answering/refusing/thresholds.ts';
import { createPeriodNotes } from '../../answering/time/period-notes.ts';
import type { Quote } from '../../corpus/quote.ts';
import type { Turn } from '../conversations.ts';
import type { Talk } from '../talk.ts';
import { aboutKind, type AboutKind } from './about-kind.ts';
import type { AboutTools } from './about-tools.ts';
import { articleAspect, whenPublished } from './article-aspect.ts';
import { partsOf, sentenceOf } from './asked-of.ts';
import { courtesyIn } from './courtesy.ts';
import type { Found } from './found.ts';
import { opening } from './opening-words.ts';
import { stillThere } from './still-there.ts';
import { whatFollows } from './what-follows.ts';
import { whenSaid, whenWas } from './when-was.ts';
import { whoSaid } from './who-said.ts';

const ASKS_YEAR = /\byear\b/i;

/**
 * The turn that asks about the answer before it: who said that, when it was, where it stands, whether it is sure, what comes after it, who wrote the article;
 * and a courtesy, which asks for nothing. Refused without an answer before it. `undefined` for every other turn.
 */
export function answerAbout(asked: string, talk: Talk, tools: AboutTools): Promise<Turn> | undefined {
  const turn = turnAbout(asked, talk, tools);
  return turn && Promise.resolve(turn);
}

function turnAbout(asked: string, talk: Talk, tools: AboutTools): Turn | undefined {
  const kind = aboutKind(asked);
  const before = talk.at(-1)?.answer;
  if (kind === undefined) return (before && articleTurn(asked, before, tools)) ?? courtesyTurn(asked);
  if (before === undefined) return refused(asked, []);
  if (kind === 'source' || kind === 'certainty') {
    const readAs = `${READ_AS[kind]} “${before.question}”`;
    return { answer: stillThere(before, tools), readAs, remark: { kind } };
  }
  const found = findingTurn(kind, asked, before, tools);
  return found ?? (kind === 'any-time' ? undefined : refused(asked, stillThere(before, tools).evidence));
}

/** How the kinds are understood: these words, and then what they are asked about. */
const READ_AS: Readonly<Record<AboutKind, string>> = {
  speaker: 'Who said:',
  time: 'When was this:',
  'any-time': 'When was this:',
  source: 'Where does it say:',
  certainty: 'How sure is the answer to:',
  more: 'What comes after',
};

function findingTurn(
  kind: keyof typeof FINDERS,
  asked: string,
  before: Answer,
  tools: AboutTools,
): Turn | undefined {
  // What wasn't found has no speaker and no time.
  if (before.status === 'not_found' && kind !== 'more') return undefined;
  const parts = partsOf(before);
  const sentences = parts.flatMap(({ quote }) => sentenceOf(quote, tools) ?? []);
  const sentence = kind === 'more' ? sentences.at(-1) : sentences[0];
  const found = FINDERS[kind](parts, ASKS_YEAR.test(asked), tools);
  if (found === undefined || sentence === undefined) return undefined;
  return asTurn(found, TYPES[kind], `${READ_AS[kind]} “${opening(sentence)}”?`, tools);
}

/** What is asked for by each kind that has an answer of its own. */
const TYPES = {
  speaker: 'person',
  time: 'date',
  'any-time': 'date',
  more: 'description',
} as const satisfies Partial<Record<AboutKind, AnswerType>>;

type Finder = (parts: readonly Part[], wantsYear: boolean, tools: AboutTools) => Found | undefined;

const FINDERS = {
  speaker: ([first], _, tools) => first && whoSaid(first, tools),
  time: whenWas,
  'any-time': whenSaid,
  more: (parts, _, tools) => whatFollows(parts, tools),
} as const satisfies Record<keyof typeof TYPES, Finder>;

function articleTurn(asked: string, answer: Answer, tools: AboutTools): Turn | undefined {
  const aspect = articleAspect(asked);
  const [first] = partsOf(answer).flatMap(({ quote }) => sentenceOf(quote, tools) ?? []);
  if (aspect === undefined || first === undefined) return undefined;
  return asTurn(
    whenPublished(first, aspect, tools),
    aspect === 'author' ? 'person' : aspect === 'date' ? 'date' : 'organisation',
    `${asked.replace(/[\s?!.]+$/, '')} (“${first.article.title}”)?`,
    tools,
  );
}

function courtesyTurn(asked: string): Turn | undefined {
  const courtesy = courtesyIn(asked);
  if (courtesy === undefined) return undefined;
  const answer = refusal(asked, 'description', []);
  return { answer, readAs: undefined, remark: { kind: 'courtesy', courtesy } };
}

function asTurn(found: Found, type: AnswerType, readAs: string, { collections, reader }: AboutTools): Turn {
  const { reading, confidence, evidence, remark } = found;
  if (reading === undefined) return { answer: refusal(readAs, type, evidence), readAs, remark };
  const common = { question: readAs, type, notes: [], confidence, reading, evidence };
  const answer: Answer =
    confidence >= THRESHOLDS.answered
      ? { ...common, status: 'answered', rivals: [] }
      : { ...common, status: 'unsure' };
  return { answer: createPeriodNotes(collections, reader)(answer), readAs, remark };
}

const refused = (asked: string, evidence: readonly Quote[]): Turn => ({
  answer: refusal(asked, 'description', evidence),
  readAs: undefined,
  remark: undefined,
});

const refusal = (question: string, type: AnswerType, evidence: readonly Quote[]): Answer => ({
  question,
  type,
  notes: [],
  confidence: 0,
  status: 'not_found',
  missing: [],
  reading: undefined,
  evidence,
});
