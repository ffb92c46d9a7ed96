import { createSeededRandom } from '../../src/loopback/seeded-random.ts';
import type { ArticleLimits, NewArticle } from '../../src/store/article-store.ts';
import type { NewFinding } from '../../src/store/finding-store.ts';
import { dataFolder } from '../../src/store/files/data-folder.ts';
import { openDataOfBot } from '../../src/store/files/open-data.ts';
import { verifyDatabase } from '../../src/store/files/verify.ts';
import type { Store } from '../../src/store/store.ts';
import { after, byWords, nextOperation, PERSON, SERVERS, type Operation, type State } from './operations.ts';
import type { Said } from './said.ts';

const NO_LIMITS: ArticleLimits = { articles: 1_000_000, bytes: 1_000_000_000_000 };

const newArticle = ({ title, text }: { readonly title: string; readonly text: string }): NewArticle => ({
  title,
  text,
  original: { name: `${title}.txt`, mediaType: 'text/plain', sha256: '', bytes: text.length },
  sketch: new Uint32Array(64),
  addedBy: 'somebody',
  addedAt: 0,
});

const QUESTION = 'What is written there?';

const newFinding = (
  { note, tag, quote }: { readonly note: string; readonly tag: string; readonly quote: string },
  notebook: string,
): NewFinding => ({
  notebook,
  question: QUESTION,
  answer: '',
  note,
  tags: [tag],
  quote: { article: 'a.txt', key: '', title: 'A', start: 0, end: quote.length, paragraph: 1, text: quote },
  savedBy: PERSON,
  savedAt: 0,
});

const findingsOf = async ({ findings }: Store, server: string): Promise<State[string]['findings']> => {
  const kept: State[string]['findings'][number][] = [];
  for await (const finding of findings.all(server, {})) {
    const { id, note, tags, quote, votes, disputes, thread = '', savedBy } = finding;
    const [tag = ''] = tags;
    const { total } = await findings.list(server, { tag }, { offset: 0, limit: 1, order: 'oldest' });
    if (total !== 1) throw new Error(`${total} findings have the tag "${tag}" where it is 1.`);
    const disputed = disputes.some(({ resolved }) => resolved === undefined);
    const signed = savedBy !== undefined;
    // In the order of the model's: states are compared as JSON.
    kept.push({ id, note, tag, quote: quote.text, up: votes.up, disputed, thread, signed });
  }
  return kept;
};

/** What `PERSON` has to do with each is read from what is kept of that person. */
const questionsOf = async ({ gaps, privacy }: Store, server: string): Promise<State[string]['questions']> => {
  const { openQuestions } = await privacy.dataOf(PERSON, server);
  const own = new Map(openQuestions.map((each) => [each.question, each]));
  const { entries } = await gaps.list(server, PERSON, {}, { offset: 0, limit: 1000 });
  return entries
    .map(({ question, times, people, state, isWatched }) => {
      if (isWatched !== (own.get(question)?.isWatched ?? false))
        throw new Error(`"${question}" is watched in one place and not in another.`);
      const asked = (own.get(question)?.times ?? 0) > 0;
      return { question, times, people, status: state.status, asked, watched: isWatched };
    })
    .toSorted(byWords);
};

const judgedIn = async ({ feedback }: Store, server: string): Promise<readonly string[]> => {
  const cards: string[] = [];
  for await (const { card } of feedback.all(server)) cards.push(card);
  return cards;
};

/** All that a store holds. */
export const stateOf = async (store: Store): Promise<State> => {
  const state: Record<string, State[string]> = {};
  const departed = new Set((await store.privacy.departed()).map(({ server }) => server));
  for (const server of SERVERS) {
    const { shippedArticles } = await store.settings.get(server);
    const articles: { id: string; title: string; text: string }[] = [];
    for await (const { id, title, text } of store.articles.all(server)) articles.push({ id, title, text });
    state[server] = {
      shippedArticles,
      articles,
      findings: await findingsOf(store, server),
      questions: await questionsOf(store, server),
      judged: await judgedIn(store, server),
      departed: departed.has(server),
    };
  }
  return state;
};

type NotebookOperation = Exclude<
  Operation,
  { readonly kind: 'add' | 'replace' | 'rename' | 'remove' | 'set' }
>;

const requireKind = (expected: string, kind: string): void => {
  if (kind !== expected) throw new Error(`The store said "${kind}" where it is "${expected}".`);
};

/** The one notebook of a server; begun where there is none, which changes nothing of what is compared. */
const notebookOf = async ({ notebooks }: Store, server: string): Promise<string> => {
  const given = { name: 'Notebook', createdBy: PERSON, createdAt: 0 };
  const outcome = await notebooks.create(server, given, 1);
  return outcome.kind === 'full' ? '' : outcome.notebook.id;
};

const idOf = async ({ gaps }: Store, server: string, question: string): Promise<string> =>
  (await gaps.find(server, question, PERSON))?.id ?? 'none';

const inNotebook = async (store: Store, operation: NotebookOperation): Promise<void> => {
  const { findings, gaps, feedback, privacy } = store;
  const { server } = operation;
  const somebody = { by: PERSON, at: 0 };
  switch (operation.kind) {
    case 'save': {
      const given = newFinding(operation.finding, await notebookOf(store, server));
      requireKind('saved', (await findings.save(server, given, NO_LIMITS.articles)).kind);
      return;
    }
    case 'edit':
      requireKind(
        'edited',
        (await findings.edit(server, operation.id, { note: operation.note }, somebody)).kind,
      );
      return;
    case 'drop':
      requireKind(operation.id, (await findings.remove(server, operation.id))?.id ?? 'none');
      return;
    case 'vote': {
      const finding = await findings.vote(server, operation.id, operation.person, 'up');
      requireKind(operation.id, finding?.id ?? 'none');
      return;
    }
    case 'dispute':
      requireKind(
        'disputed',
        (await findings.dispute(server, operation.id, { ...somebody, reason: 'Doubtful.' })).kind,
      );
      return;
    case 'resolve':
      requireKind(
        'resolved',
        (await findings.resolve(server, operation.id, { ...somebody, reason: 'Seen.' })).kind,
      );
      return;
    case 'discuss':
      requireKind(
        operation.thread,
        (await findings.discuss(server, operation.id, operation.thread))?.thread ?? 'none',
      );
      return;
    case 'settle': {
      const id = await idOf(store, server, operation.question);
      const settled =
        operation.status === 'open'
          ? await gaps.reopen(server, id, PERSON)
          : operation.status === 'solved'
            ? await gaps.solve(server, id, PERSON, { ...somebody, answer: 'Yes.' })
            : await gaps.dismiss(server, id, PERSON, { ...somebody, reason: 'No.' });
      requireKind(operation.status, settled?.state.status ?? 'none');
      return;
    }
    case 'watch': {
      const id = await idOf(store, server, operation.question);
      requireKind('true', String((await gaps.watch(server, id, PERSON, true))?.isWatched));
      return;
    }
    case 'ask': {
      const asked = { question: operation.question, person: PERSON, isPrivate: false, at: 0 };
      requireKind('kept', (await gaps.ask(server, asked, NO_LIMITS.articles)).kind);
      return;
    }
    case 'judge':
      await feedback.give(server, {
        card: operation.card,
        person: PERSON,
        verdict: 'helpful',
        reason: '',
        question: QUESTION,
        status: 'not_found',
        answer: '',
        at: 0,
      });
      return;
    case 'forget':
      await privacy.forget(PERSON, server);
      return;
    case 'depart':
      await (operation.isGone ? privacy.left(server, 0) : privacy.returned(server));
      return;
    case 'clear':
      await privacy.removeDeparted(1);
      return;
    default:
      operation satisfies never;
  }
};

const carryOut = async (store: Store, operation: Operation): Promise<void> => {
  const { articles, settings } = store;
  const { server } = operation;
  switch (operation.kind) {
    case 'add': {
      const outcomes = await articles.addAll(server, operation.articles.map(newArticle), NO_LIMITS);
      for (const { kind } of outcomes) requireKind('added', kind);
      return;
    }
    case 'replace': {
      const { id } = operation.article;
      const { kind } = await articles.replace(server, id, newArticle(operation.article), NO_LIMITS);
      requireKind('replaced', kind);
      return;
    }
    case 'rename':
      requireKind(operation.id, (await articles.rename(server, operation.id, operation.title))?.id ?? 'none');
      return;
    case 'remove':
      requireKind(operation.id, (await articles.remove(server, operation.id))?.id ?? 'none');
      return;
    case 'set':
      await settings.set(server, { shippedArticles: operation.shippedArticles });
      return;
    case 'save':
    case 'edit':
    case 'drop':
    case 'vote':
    case 'dispute':
    case 'resolve':
    case 'discuss':
    case 'ask':
    case 'settle':
    case 'watch':
    case 'judge':
    case 'forget':
    case 'depart':
    case 'clear':
      await inNotebook(store, operation);
      return;
    default:
      operation satisfies never;
  }
};

/** Keeps one article more. */
export const keepOne = async ({ articles }: Store, word: string): Promise<void> => {
  const { kind } = await articles.add(
    SERVERS[0] ?? '',
    newArticle({ title: word, text: `${word} `.repeat(5000) }),
    NO_LIMITS,
  );
  requireKind('added', kind);
};

/** Opens a store, says what it holds, and then does one thing after the other to it, each said before and after, until it is killed. */
export const work = async (folder: string, seed: number, say: (said: Said) => void): Promise<never> => {
  const random = createSeededRandom(seed);
  let named = 0;
  const name = (): string => {
    named += 1;
    return `s${seed}n${named}`;
  };
  const ids: string[] = [];
  const store = await openDataOfBot({ folder, newId: () => ids.shift() ?? name() });
  await verifyDatabase(dataFolder(folder).database);
  let state = await stateOf(store);
  say({ kind: 'found', state });
  for (;;) {
    const operation = nextOperation(state, random, name);
    if (operation.kind === 'add') ids.push(...operation.articles.map(({ id }) => id));
    // A notebook and an open question take ids of their own, whatever they are.
    if (operation.kind === 'save') {
      await notebookOf(store, operation.server);
      ids.push(operation.finding.id);
    }
    say({ kind: 'begun', operation });
    await carryOut(store, operation);
    say({ kind: 'done' });
    state = after(state, operation);
  }
};
