import type { Answer, Reading } from '../../src/answering/answer.ts';
import type { ClaimCheck } from '../../src/claims/claim-check.ts';
import type { ClaimChecker } from '../../src/claims/claim-checker.ts';
import type { Engine, Engines } from '../../src/cli/engine.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import type { Span } from '../../src/text/span.ts';
import { articleOf } from '../corpus/in-memory-article.ts';
import { HARBOUR, MILL } from './fixture.ts';

const all = [articleOf(HARBOUR, 'harbour.md'), articleOf(MILL, 'mill.txt')];
export const lookUp = (id: string): Article | undefined => all.find((article) => article.id === id);

const spanOf = (text: string, words: string, from = 0): Span => {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`"${words}" is not in the text.`);
  return { start, end: start + words.length };
};

/** The place of these words in an article. */
const quote = (id: 'harbour.md' | 'mill.txt', words: string): Quote => ({
  article: id,
  ...spanOf(lookUp(id)!.text, words),
});

/** A reading of these words inside a quote. */
export const reading = (place: Quote, ...words: readonly [string, ...string[]]): Reading => {
  const { text } = lookUp(place.article)!;
  const [first, ...rest] = words;
  return {
    quote: place,
    basis: [],
    further: [],
    short: {
      form: 'spans',
      spans: [spanOf(text, first, place.start), ...rest.map((word) => spanOf(text, word, place.start))],
    },
  };
};

export const COST = quote(
  'harbour.md',
  'The harbour work will cost 12.5 million pounds and take three years.',
);
const APPROVED = quote('harbour.md', 'The port of Selmouth approved its plan on Tuesday.');
export const OPENED = quote('mill.txt', 'Selmouth Mill opened in 1874 on the river Sel.');
const WHEEL = quote('mill.txt', 'The wheel of the old mill 🏛️🏛️ stands in the town’s museum today.');

const common = { question: 'What does it cost?', type: 'amount', confidence: 0.81234, notes: [] } as const;

export const answered = {
  ...common,
  status: 'answered',
  reading: reading(COST, '12.5 million pounds'),
  evidence: [APPROVED, WHEEL],
  rivals: [reading(OPENED, '1874')],
} satisfies Answer;
export const unsure = {
  ...common,
  status: 'unsure',
  reading: reading(WHEEL, 'museum'),
  evidence: [OPENED],
} satisfies Answer;
export const notFound = {
  ...common,
  status: 'not_found',
  missing: ['Aldney', 'ferry'],
  reading: reading(COST, 'three years'),
  evidence: [COST, OPENED],
} satisfies Answer;
export const verdict = {
  ...common,
  type: 'yesno',
  status: 'answered',
  reading: { quote: APPROVED, basis: [], further: [], short: { form: 'verdict', verdict: 'yes' } },
  evidence: [],
  rivals: [],
} satisfies Answer;

const silent: ClaimCheck = {
  claim: '',
  verdict: 'not_mentioned',
  reasons: [{ kind: 'silent', missing: [] }],
  quotes: [],
  confidence: 0.5,
};

/** Engines that answer what they are told to, without an index. */
export const enginesSaying = (
  ask: (question: string, key?: string) => Promise<Answer>,
  checkText: ClaimChecker['checkText'] = (text) =>
    Promise.resolve([{ span: { start: 0, end: text.length }, kind: 'claim', check: silent }]),
): Engines => {
  const claims: ClaimChecker = { check: () => Promise.resolve(silent), checkText };
  const engine: Engine = {
    answerer: { ask: (question) => ask(question), search: () => Promise.resolve([]) },
    conversations: {
      takeUp: () => Promise.resolve(),
      ask: async (key, question) => ({
        answer: await ask(question, key),
        readAs: undefined,
        remark: undefined,
      }),
    },
    claims,
    article: lookUp,
    problems: [],
  };
  return {
    openFolder: () => Promise.resolve(engine),
    openTexts: () => Promise.resolve(engine.answerer),
    openClaims: () => Promise.resolve(claims),
    words: () => Promise.reject(new Error('No words are needed here.')),
  };
};
