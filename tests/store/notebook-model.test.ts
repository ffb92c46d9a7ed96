import path from 'node:path';
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  nat,
  oneof,
  option,
  record,
  string,
  type Arbitrary,
} from 'fast-check';
import { expect, it } from 'vitest';
import type { Vote } from '../../src/store/finding-store.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { countedIds } from './made-up.ts';
import { ADA, BEN, CLEO, madeUpFeedback, madeUpFinding, notebookIn, THEN } from './made-up-notebook.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Kept = {
  readonly id: string;
  readonly question: string;
  readonly quote: string;
  readonly savedBy: string | undefined;
  readonly votes: ReadonlyMap<string, Vote>;
  /** Reasons of disputes, each with that of its end. */
  readonly disputes: readonly (readonly [string, string | undefined])[];
};

type Asked = { readonly times: number; readonly isPublic: boolean };

type Question = {
  readonly form: string;
  readonly askers: ReadonlyMap<string, Asked>;
  /** Of people who were forgotten. */
  readonly before: { readonly times: number; readonly people: number };
  readonly isSolved: boolean;
};

/** The obvious store of one server: lists and maps. */
type Model = {
  readonly findings: readonly Kept[];
  readonly questions: readonly Question[];
  /** Verdicts by card and person. */
  readonly feedback: ReadonlyMap<string, string>;
};

type ModelOfServer = Model & { readonly notebook: string };

const SERVERS = ['a', 'b'] as const;
type Server = (typeof SERVERS)[number];
type Models = Readonly<Record<Server, ModelOfServer>>;

const EMPTY: Model = { findings: [], questions: [], feedback: new Map() };
const LIMIT = 4;
const NOBODY = 'nobodynobodynobo';

const to = constantFrom(...SERVERS);
const person = constantFrom(ADA, BEN, CLEO);
/** What differs only in letters is the same. */
const question = constantFrom('Who?', 'who', 'When?', 'Where?', 'Ärger?', 'arger');
const FORMS: ReadonlyMap<string, string> = new Map([
  ['Who?', 'who'],
  ['When?', 'when'],
  ['Where?', 'where'],
  ['Ärger?', 'arger'],
]);
const formOf = (words: string): string => FORMS.get(words) ?? words;
const words = string({ unit: 'binary', maxLength: 20 });
/** A finding by its place in the list of a server, which need not be the one that is asked; or none. */
const target = record({ of: to, place: nat(LIMIT) });

const operation = oneof(
  record({ kind: constant('save'), to, question, person, quote: constantFrom('One.', '=2\0', '三。') }),
  record({ kind: constant('edit'), to, target, question, person }),
  record({ kind: constant('remove'), to, target }),
  record({ kind: constant('vote'), to, target, person, vote: option(constantFrom('up', 'down')) }),
  record({ kind: constant('dispute'), to, target, person, reason: words }),
  record({ kind: constant('resolve'), to, target, person, reason: words }),
  {
    arbitrary: record({ kind: constant('ask'), to, question, person, isPrivate: boolean() }),
    weight: 4,
  },
  record({ kind: constant('solve'), to, question }),
  record({
    kind: constant('judge'),
    to,
    person,
    card: constantFrom('1', '2'),
    verdict: option(constantFrom('helpful', 'not_helpful')),
  }),
  { arbitrary: record({ kind: constant('forget'), to, person }), weight: 2 },
  record({ kind: constant('restart'), to }),
);
type Operation = typeof operation extends Arbitrary<infer T> ? T : never;

const keptText = (given: string): string => Buffer.from(given).toString().replaceAll('\0', '\uFFFD');

const without = <Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> =>
  new Map([...map].filter(([other]) => other !== key));

const changed = (model: Model, id: string, change: (kept: Kept) => Kept): Model => ({
  ...model,
  findings: model.findings.map((kept) => (kept.id === id ? change(kept) : kept)),
});

const isSame = (one: Pick<Kept, 'question' | 'quote'>, other: Pick<Kept, 'question' | 'quote'>): boolean =>
  formOf(one.question) === formOf(other.question) && one.quote === other.quote;

const isOpen = ({ disputes }: Kept): boolean => disputes.some(([, end]) => end === undefined);

const asked = (model: Model, form: string, by: string, isPrivate: boolean): Model => {
  const known = model.questions.find((each) => each.form === form);
  const { askers, ...rest } = known ?? {
    form,
    askers: new Map<string, Asked>(),
    before: { times: 0, people: 0 },
    isSolved: false,
  };
  const own = askers.get(by) ?? { times: 0, isPublic: false };
  const now = { times: own.times + 1, isPublic: own.isPublic || !isPrivate };
  const question = { ...rest, askers: new Map(askers).set(by, now) };
  return {
    ...model,
    questions: known
      ? model.questions.map((each) => (each === known ? question : each))
      : [...model.questions, question],
  };
};

const wasPublic = ({ askers, before }: Question): boolean =>
  before.people > 0 || [...askers.values()].some(({ isPublic }) => isPublic);

const forgot = (model: Model, who: string): Model => ({
  findings: model.findings.map((kept) => ({
    ...kept,
    savedBy: kept.savedBy === who ? undefined : kept.savedBy,
    votes: without(kept.votes, who),
  })),
  questions: model.questions.flatMap((each) => {
    const own = each.askers.get(who);
    if (own === undefined) return each;
    const askers = without(each.askers, who);
    const { times, people } = each.before;
    const before = own.isPublic ? { times: times + own.times, people: people + 1 } : each.before;
    const left = { ...each, askers, before };
    return askers.size === 0 && before.people === 0 ? [] : left;
  }),
  feedback: new Map([...model.feedback].filter(([key]) => !key.endsWith(who))),
});

/** Does something to both, and compares what both say. */
const carryOut = async (models: Models, store: Store, done: Operation): Promise<Model> => {
  const { findings, gaps, feedback, privacy } = store;
  const { notebook, ...model } = models[done.to];
  const idOf = (wanted: { readonly of: Server; readonly place: number }): string =>
    models[wanted.of].findings[wanted.place]?.id ?? NOBODY;
  const own = (id: string): Kept | undefined => model.findings.find((kept) => kept.id === id);
  switch (done.kind) {
    case 'save': {
      const quote = { ...madeUpFinding('', '').quote, text: done.quote };
      const given = madeUpFinding(notebook, done.question, { quote, savedBy: done.person });
      const outcome = await findings.save(done.to, given, LIMIT);
      const entry = { question: done.question, quote: done.quote };
      const same = model.findings.find((kept) => isSame(kept, entry));
      const expected = model.findings.length < LIMIT ? 'saved' : 'full';
      expect(outcome.kind).toBe(same ? 'same' : expected);
      if (outcome.kind !== 'saved') return model;
      const kept = { ...entry, id: outcome.finding.id, savedBy: done.person, votes: new Map(), disputes: [] };
      return { ...model, findings: [...model.findings, kept] };
    }
    case 'edit': {
      const id = idOf(done.target);
      const who = { by: done.person, at: THEN };
      const outcome = await findings.edit(done.to, id, { question: done.question }, who);
      const before = own(id);
      const next = before && { ...before, question: done.question };
      const same = next && model.findings.some((kept) => kept.id !== id && isSame(kept, next));
      expect(outcome.kind).toBe(next ? (same ? 'same' : 'edited') : 'unknown');
      return next && !same ? changed(model, id, () => next) : model;
    }
    case 'remove': {
      const id = idOf(done.target);
      expect((await findings.remove(done.to, id))?.question).toBe(own(id)?.question);
      return { ...model, findings: model.findings.filter((kept) => kept.id !== id) };
    }
    case 'vote': {
      const id = idOf(done.target);
      const finding = await findings.vote(done.to, id, done.person, done.vote ?? undefined);
      expect(finding?.id).toBe(own(id)?.id);
      return changed(model, id, (kept) => {
        const votes = without(kept.votes, done.person);
        return { ...kept, votes: done.vote === null ? votes : new Map(votes).set(done.person, done.vote) };
      });
    }
    case 'dispute': {
      const id = idOf(done.target);
      const outcome = await findings.dispute(done.to, id, { by: done.person, at: THEN, reason: done.reason });
      const before = own(id);
      expect(outcome.kind).toBe(before ? (isOpen(before) ? 'already' : 'disputed') : 'unknown');
      return changed(model, id, (kept) =>
        isOpen(kept) ? kept : { ...kept, disputes: [...kept.disputes, [keptText(done.reason), undefined]] },
      );
    }
    case 'resolve': {
      const id = idOf(done.target);
      const outcome = await findings.resolve(done.to, id, { by: done.person, at: THEN, reason: done.reason });
      const before = own(id);
      expect(outcome.kind).toBe(before ? (isOpen(before) ? 'resolved' : 'not_disputed') : 'unknown');
      return changed(model, id, (kept) => ({
        ...kept,
        disputes: kept.disputes.map(([reason, end]) => [reason, end ?? keptText(done.reason)]),
      }));
    }
    case 'ask': {
      const { question: given, person: by, isPrivate } = done;
      const outcome = await gaps.ask(done.to, { question: given, person: by, isPrivate, at: THEN }, 100);
      expect(outcome.kind).toBe('kept');
      return asked(model, formOf(given), by, isPrivate);
    }
    case 'solve': {
      const form = formOf(done.question);
      const open = model.questions.find((each) => each.form === form && !each.isSolved);
      const viewer = open ? [...open.askers.keys()][0] : undefined;
      const gap = await gaps.find(done.to, done.question, viewer ?? CLEO);
      if (!open || !gap) return model;
      expect(await gaps.solveOpen(done.to, gap.id, { at: THEN })).toBe(true);
      const solved = { ...open, isSolved: true };
      return { ...model, questions: model.questions.map((each) => (each === open ? solved : each)) };
    }
    case 'judge': {
      const key = `${done.card} ${done.person}`;
      const before = model.feedback.has(key);
      if (done.verdict === null) {
        expect(await feedback.takeBack(done.to, done.card, done.person)).toBe(before);
        return { ...model, feedback: without(model.feedback, key) };
      }
      const { person: who, verdict } = done;
      const outcome = await feedback.give(done.to, madeUpFeedback(done.card, { person: who, verdict }));
      expect(outcome).toBe(before ? 'changed' : 'given');
      return { ...model, feedback: new Map(model.feedback).set(key, done.verdict) };
    }
    case 'forget':
      await privacy.forget(done.person, done.to);
      return forgot(model, done.person);
    case 'restart':
      return model;
    default:
      return done satisfies never;
  }
};

const countOf = (votes: ReadonlyMap<string, Vote>, wanted: Vote): number =>
  [...votes.values()].filter((vote) => vote === wanted).length;

const byForm = (one: { readonly form: string }, other: { readonly form: string }): number =>
  one.form < other.form ? -1 : 1;

const compareFindings = async (server: Server, model: Model, { findings }: Store): Promise<void> => {
  const page = { offset: 0, limit: 100, order: 'oldest' } as const;
  const { total, entries } = await findings.list(server, {}, page);
  expect(total).toBe(model.findings.length);
  expect(
    entries.map((entry) => ({
      id: entry.id,
      question: entry.question,
      quote: entry.quote.text,
      savedBy: entry.savedBy,
      votes: entry.votes,
      disputes: entry.disputes.map(({ reason, resolved }) => [reason, resolved?.reason]),
    })),
  ).toEqual(
    model.findings.map(({ votes, ...kept }) => ({
      ...kept,
      votes: { up: countOf(votes, 'up'), down: countOf(votes, 'down') },
    })),
  );
  for (const who of [ADA, BEN, CLEO]) {
    const own = await findings.list(server, { person: who }, page);
    expect(own.total).toBe(model.findings.filter(({ savedBy }) => savedBy === who).length);
  }
};

const compareQuestions = async (server: Server, model: Model, { gaps }: Store): Promise<void> => {
  expect((await gaps.open(server)).map((each) => each.isPublic)).toEqual(
    model.questions.filter(({ isSolved }) => !isSolved).map(wasPublic),
  );
  for (const viewer of [ADA, BEN, CLEO]) {
    const { entries } = await gaps.list(server, viewer, {}, { offset: 0, limit: 100 });
    const seen = model.questions.filter((each) => wasPublic(each) || each.askers.has(viewer));
    const expected = seen.map(({ form, askers, before, isSolved }) => ({
      form,
      times: [...askers.values()].reduce((sum, { times }) => sum + times, before.times),
      people: askers.size + before.people,
      status: isSolved ? 'solved' : 'open',
    }));
    expect(
      entries
        .map(({ question: shown, times, people, state }) => ({
          form: formOf(shown),
          times,
          people,
          status: state.status,
        }))
        .sort(byForm),
    ).toEqual(expected.sort(byForm));
  }
};

const compareFeedback = async (server: Server, model: Model, { feedback }: Store): Promise<void> => {
  const kept = new Map<string, string>();
  for await (const { card, person: who, verdict } of feedback.all(server))
    kept.set(`${card} ${who}`, verdict);
  expect(kept).toEqual(model.feedback);
};

it('keeps what lists and maps would keep, over any operations and restarts', async () => {
  const folder = temporaryFolder();
  const newId = countedIds();
  let files = 0;
  await assert(
    asyncProperty(array(operation, { maxLength: 40, size: 'max' }), async (operations) => {
      files += 1;
      const file = path.join(folder, `${files}.db`);
      let store = await openSqliteStore({ file, newId });
      try {
        const models: Record<Server, ModelOfServer> = {
          a: { ...EMPTY, notebook: await notebookIn(store, 'a') },
          b: { ...EMPTY, notebook: await notebookIn(store, 'b') },
        };
        for (const done of operations) {
          if (done.kind === 'restart') {
            await store.close();
            store = await openSqliteStore({ file, newId });
          }
          const { notebook } = models[done.to];
          models[done.to] = { ...(await carryOut(models, store, done)), notebook };
          for (const server of SERVERS) {
            await compareFindings(server, models[server], store);
            await compareQuestions(server, models[server], store);
            await compareFeedback(server, models[server], store);
          }
        }
      } finally {
        await store.close();
      }
    }),
    { numRuns: 40 },
  );
}, 90_000);
