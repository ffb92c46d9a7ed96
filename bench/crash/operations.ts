import { z } from 'zod';
import { chance, oneOf, type Random } from '../soak/random-words.ts';

const articleSchema = z.object({ id: z.string(), title: z.string(), text: z.string() });

/** A finding as far as operations change it. */
const findingSchema = z.object({
  id: z.string(),
  note: z.string(),
  tag: z.string(),
  quote: z.string(),
  up: z.int(),
  disputed: z.boolean(),
  /** Id of the thread in which it is discussed; empty for none. */
  thread: z.string(),
  /** Whether it says who saved it. */
  signed: z.boolean(),
});

/** An open question as far as operations change it. */
const questionSchema = z.object({
  question: z.string(),
  times: z.int(),
  people: z.int(),
  status: z.enum(['open', 'solved', 'dismissed']),
  /** Whether it is known that `PERSON` asked it, and whether `PERSON` watches it. */
  asked: z.boolean(),
  watched: z.boolean(),
});

/** Something done to a store. */
export const operationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), server: z.string(), articles: z.array(articleSchema).readonly() }),
  z.object({ kind: z.literal('replace'), server: z.string(), article: articleSchema }),
  z.object({ kind: z.literal('rename'), server: z.string(), id: z.string(), title: z.string() }),
  z.object({ kind: z.literal('remove'), server: z.string(), id: z.string() }),
  z.object({ kind: z.literal('set'), server: z.string(), shippedArticles: z.boolean() }),
  z.object({ kind: z.literal('save'), server: z.string(), finding: findingSchema }),
  z.object({ kind: z.literal('edit'), server: z.string(), id: z.string(), note: z.string() }),
  z.object({ kind: z.literal('drop'), server: z.string(), id: z.string() }),
  z.object({ kind: z.literal('vote'), server: z.string(), id: z.string(), person: z.string() }),
  z.object({ kind: z.literal('dispute'), server: z.string(), id: z.string() }),
  z.object({ kind: z.literal('resolve'), server: z.string(), id: z.string() }),
  z.object({ kind: z.literal('discuss'), server: z.string(), id: z.string(), thread: z.string() }),
  z.object({ kind: z.literal('ask'), server: z.string(), question: z.string() }),
  z.object({
    kind: z.literal('settle'),
    server: z.string(),
    question: z.string(),
    status: questionSchema.shape.status,
  }),
  z.object({ kind: z.literal('watch'), server: z.string(), question: z.string() }),
  z.object({ kind: z.literal('judge'), server: z.string(), card: z.string() }),
  /** What is `PERSON`'s alone goes, and the name off all else. */
  z.object({ kind: z.literal('forget'), server: z.string() }),
  /** The bot is no longer in the server, or in it again. */
  z.object({ kind: z.literal('depart'), server: z.string(), isGone: z.boolean() }),
  /** All that is kept of the server goes if the bot is no longer in it, and all that is kept of any other such server. */
  z.object({ kind: z.literal('clear'), server: z.string() }),
]);

export type Operation = z.output<typeof operationSchema>;

/** All that a store holds. Articles in their order. */
export const stateSchema = z
  .record(
    z.string(),
    z
      .object({
        shippedArticles: z.boolean(),
        articles: z.array(articleSchema).readonly(),
        findings: z.array(findingSchema).readonly(),
        /** By their words. */
        questions: z.array(questionSchema).readonly(),
        /** Cards that somebody judged. */
        judged: z.array(z.string()).readonly(),
        departed: z.boolean(),
      })
      .readonly(),
  )
  .readonly();

export type State = z.output<typeof stateSchema>;

/** Who does everything. */
export const PERSON = '100000000000000009';

export const SERVERS = ['100000000000000001', '100000000000000002'];

type ServerState = State[string];

const EMPTY: ServerState = {
  shippedArticles: true,
  articles: [],
  findings: [],
  questions: [],
  judged: [],
  departed: false,
};

export const EMPTY_STATE: State = Object.fromEntries(SERVERS.map((server) => [server, EMPTY]));

/** Characters of the longest text: some of them span many pages of the database. */
const LONGEST = 120_000;
/** Articles of a server from which on more are removed than added. */
const ENOUGH = 12;
const AT_ONCE = 4;
/** Share of operations on notebooks, open questions and feedback. */
const NOTEBOOK = 0.5;
/** Shares of those: with open questions and feedback, and with a person or a server as a whole. */
const QUESTION = 0.25;
const WHOLE = 0.08;
/** Different open questions and cards. */
const QUESTIONS = 6;

const notAsked = (question: string): ServerState['questions'][number] => ({
  question,
  times: 0,
  people: 0,
  status: 'open',
  asked: false,
  watched: false,
});

/** An order of open questions. */
export const byWords = (one: { readonly question: string }, other: { readonly question: string }): number =>
  one.question < other.question ? -1 : 1;

const ofServer = (before: ServerState, operation: Operation): ServerState => {
  const withFinding = (
    id: string,
    change: (kept: ServerState['findings'][number]) => ServerState['findings'][number],
  ): ServerState => ({
    ...before,
    findings: before.findings.map((kept) => (kept.id === id ? change(kept) : kept)),
  });
  const withQuestion = (
    question: string,
    change: (kept: ServerState['questions'][number]) => ServerState['questions'][number],
  ): ServerState => ({
    ...before,
    questions: before.questions.map((kept) => (kept.question === question ? change(kept) : kept)),
  });
  switch (operation.kind) {
    case 'add':
      return { ...before, articles: [...before.articles, ...operation.articles] };
    case 'replace': {
      const { article } = operation;
      const articles = before.articles.map((kept) => (kept.id === article.id ? article : kept));
      return { ...before, articles };
    }
    case 'rename': {
      const { id, title } = operation;
      const articles = before.articles.map((kept) => (kept.id === id ? { ...kept, title } : kept));
      return { ...before, articles };
    }
    case 'remove':
      return { ...before, articles: before.articles.filter(({ id }) => id !== operation.id) };
    case 'set':
      return { ...before, shippedArticles: operation.shippedArticles };
    case 'save':
      return { ...before, findings: [...before.findings, operation.finding] };
    case 'edit':
      return withFinding(operation.id, (kept) => ({ ...kept, note: operation.note }));
    case 'drop':
      return { ...before, findings: before.findings.filter(({ id }) => id !== operation.id) };
    case 'vote':
      return withFinding(operation.id, (kept) => ({ ...kept, up: kept.up + 1 }));
    case 'dispute':
      return withFinding(operation.id, (kept) => ({ ...kept, disputed: true }));
    case 'resolve':
      return withFinding(operation.id, (kept) => ({ ...kept, disputed: false }));
    case 'discuss':
      return withFinding(operation.id, (kept) => ({ ...kept, thread: operation.thread }));
    case 'ask': {
      const { question } = operation;
      const known = before.questions.find((kept) => kept.question === question) ?? notAsked(question);
      const { times, people, asked } = known;
      const now = { ...known, times: times + 1, people: people + (asked ? 0 : 1), asked: true };
      const others = before.questions.filter((kept) => kept.question !== question);
      return { ...before, questions: [...others, now].toSorted(byWords) };
    }
    case 'settle':
      return withQuestion(operation.question, (kept) => ({ ...kept, status: operation.status }));
    case 'watch':
      return withQuestion(operation.question, (kept) => ({ ...kept, watched: true }));
    case 'judge': {
      const judged = [...new Set([...before.judged, operation.card])];
      return { ...before, judged };
    }
    case 'forget':
      return {
        ...before,
        judged: [],
        findings: before.findings.map((kept) => ({ ...kept, signed: false })),
        questions: before.questions.map((kept) => ({ ...kept, asked: false, watched: false })),
      };
    case 'depart':
      return { ...before, departed: operation.isGone };
    case 'clear':
      return before.departed ? EMPTY : before;
    default:
      return operation satisfies never;
  }
};

/** What a store holds after an operation. */
export const after = (state: State, operation: Operation): State =>
  operation.kind === 'clear'
    ? Object.fromEntries(
        Object.entries(state).map(([server, before]) => [server, ofServer(before, operation)]),
      )
    : { ...state, [operation.server]: ofServer(state[operation.server] ?? EMPTY, operation) };

const nextWithQuestions = (server: string, { questions }: ServerState, random: Random): Operation => {
  const number = Math.floor(random() * QUESTIONS);
  if (chance(random, 0.3)) return { kind: 'judge', server, card: `card ${number}` };
  if (questions.length === 0 || chance(random, 0.5))
    return { kind: 'ask', server, question: `question ${number}` };
  const { question } = oneOf(random, questions);
  return chance(random, 0.4)
    ? { kind: 'watch', server, question }
    : { kind: 'settle', server, question, status: oneOf(random, ['open', 'solved', 'dismissed'] as const) };
};

const nextOfAll = (server: string, { departed }: ServerState, random: Random): Operation => {
  if (chance(random, 0.4)) return { kind: 'forget', server };
  return departed && chance(random, 0.5)
    ? { kind: 'clear', server }
    : { kind: 'depart', server, isGone: !departed };
};

const nextInNotebook = (
  server: string,
  before: ServerState,
  random: Random,
  name: () => string,
): Operation => {
  const { findings } = before;
  if (chance(random, WHOLE)) return nextOfAll(server, before, random);
  if (chance(random, QUESTION)) return nextWithQuestions(server, before, random);
  if (findings.length === 0 || chance(random, findings.length < ENOUGH ? 0.4 : 0.1)) {
    const id = name();
    const quote = `${id} `.repeat(1 + Math.floor(random() * AT_ONCE));
    const none = { note: '', up: 0, disputed: false, thread: '' };
    return { kind: 'save', server, finding: { id, tag: id, quote, signed: true, ...none } };
  }
  const { id, disputed } = oneOf(random, findings);
  if (chance(random, 0.3)) return { kind: 'drop', server, id };
  if (chance(random, 0.4)) return { kind: 'edit', server, id, note: `Note ${name()}` };
  if (chance(random, 0.3)) return { kind: 'vote', server, id, person: name() };
  if (chance(random, 0.3)) return { kind: 'discuss', server, id, thread: name() };
  return { kind: disputed ? 'resolve' : 'dispute', server, id };
};

/** Something to do next. @param name gives another word each time, also after a restart */
export const nextOperation = (state: State, random: Random, name: () => string): Operation => {
  const server = oneOf(random, SERVERS);
  const before = state[server] ?? EMPTY;
  if (chance(random, NOTEBOOK)) return nextInNotebook(server, before, random, name);
  const { articles, shippedArticles } = before;
  const made = (id: string) => {
    const word = name();
    const text = `${word} `.repeat(1 + Math.floor((random() ** 4 * LONGEST) / word.length));
    return { id, title: `Title ${word}`, text };
  };
  if (articles.length === 0 || chance(random, articles.length < ENOUGH ? 0.5 : 0.1)) {
    const count = chance(random, 0.5) ? 1 : AT_ONCE;
    return { kind: 'add', server, articles: Array.from({ length: count }, () => made(name())) };
  }
  const { id } = oneOf(random, articles);
  if (chance(random, 0.5)) return { kind: 'remove', server, id };
  if (chance(random, 0.5)) return { kind: 'replace', server, article: made(id) };
  return chance(random, 0.5)
    ? { kind: 'rename', server, id, title: `Title ${name()}` }
    : { kind: 'set', server, shippedArticles: !shippedArticles };
};
