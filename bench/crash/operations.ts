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
  z.object({ kind: z.literal('ask'), server: z.string(), question: z.string() }),
  z.object({ kind: z.literal('judge'), server: z.string(), card: z.string() }),
  /** All that is kept of the server goes. */
  z.object({ kind: z.literal('leave'), server: z.string() }),
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
        /** Open questions with how often they were asked, in the order of their first asking. */
        questions: z.array(z.object({ question: z.string(), times: z.int() })).readonly(),
        /** Cards that somebody judged. */
        judged: z.array(z.string()).readonly(),
      })
      .readonly(),
  )
  .readonly();

export type State = z.output<typeof stateSchema>;

export const SERVERS = ['100000000000000001', '100000000000000002'];

type ServerState = State[string];

const EMPTY: ServerState = {
  shippedArticles: true,
  articles: [],
  findings: [],
  questions: [],
  judged: [],
};

export const EMPTY_STATE: State = Object.fromEntries(SERVERS.map((server) => [server, EMPTY]));

/** Characters of the longest text: some of them span many pages of the database. */
const LONGEST = 120_000;
/** Articles of a server from which on more are removed than added. */
const ENOUGH = 12;
const AT_ONCE = 4;
/** Share of operations on notebooks, open questions and feedback. */
const NOTEBOOK = 0.5;
/** Share of those that remove all of a server. */
const LEAVE = 0.03;
/** Different open questions and cards. */
const QUESTIONS = 6;

const ofServer = (before: ServerState, operation: Operation): ServerState => {
  const withFinding = (
    id: string,
    change: (kept: ServerState['findings'][number]) => ServerState['findings'][number],
  ): ServerState => ({
    ...before,
    findings: before.findings.map((kept) => (kept.id === id ? change(kept) : kept)),
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
    case 'ask': {
      const { question } = operation;
      const isKnown = before.questions.some((kept) => kept.question === question);
      const questions = isKnown
        ? before.questions.map((kept) =>
            kept.question === question ? { ...kept, times: kept.times + 1 } : kept,
          )
        : [...before.questions, { question, times: 1 }];
      return { ...before, questions };
    }
    case 'judge': {
      const judged = [...new Set([...before.judged, operation.card])];
      return { ...before, judged };
    }
    case 'leave':
      return EMPTY;
    default:
      return operation satisfies never;
  }
};

/** What a store holds after an operation. */
export const after = (state: State, operation: Operation): State => ({
  ...state,
  [operation.server]: ofServer(state[operation.server] ?? EMPTY, operation),
});

const nextInNotebook = (
  server: string,
  { findings }: ServerState,
  random: Random,
  name: () => string,
): Operation => {
  if (chance(random, LEAVE)) return { kind: 'leave', server };
  if (chance(random, 0.2)) {
    const number = Math.floor(random() * QUESTIONS);
    return chance(random, 0.5)
      ? { kind: 'ask', server, question: `question ${number}` }
      : { kind: 'judge', server, card: `card ${number}` };
  }
  if (findings.length === 0 || chance(random, findings.length < ENOUGH ? 0.4 : 0.1)) {
    const id = name();
    const quote = `${id} `.repeat(1 + Math.floor(random() * AT_ONCE));
    return { kind: 'save', server, finding: { id, note: '', tag: id, quote, up: 0, disputed: false } };
  }
  const { id, disputed } = oneOf(random, findings);
  if (chance(random, 0.3)) return { kind: 'drop', server, id };
  if (chance(random, 0.5)) return { kind: 'edit', server, id, note: `Note ${name()}` };
  return disputed || chance(random, 0.5)
    ? { kind: 'vote', server, id, person: name() }
    : { kind: 'dispute', server, id };
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
