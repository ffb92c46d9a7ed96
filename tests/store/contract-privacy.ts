import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../src/store/feedback-store.ts';
import type { Store } from '../../src/store/store.ts';
import { madeUp, NO_LIMITS } from './made-up.ts';
import { ADA, BEN, CLEO, madeUpFeedback, MANY, notebookIn, savedIn, THEN } from './made-up-notebook.ts';

const A = '100000000000000001';
const B = '100000000000000002';

const collect = async <Entry>(entries: AsyncIterable<Entry>): Promise<readonly Entry[]> => {
  const all: Entry[] = [];
  for await (const entry of entries) all.push(entry);
  return all;
};

const describeFeedback = (name: string, open: () => Promise<Store>): void => {
  describe(`feedback in ${name}`, () => {
    it('keeps one judgement a person and card, the last one', async () => {
      const { feedback } = await open();
      const given = madeUpFeedback('7');
      expect(await feedback.give(A, given)).toBe('given');
      expect(await feedback.of(A, '7', BEN)).toEqual(given);
      const changed: Feedback = { ...given, verdict: 'not_helpful', reason: 'The year is wrong.' };
      expect(await feedback.give(A, changed)).toBe('changed');
      expect(await feedback.give(A, madeUpFeedback('7', { person: CLEO }))).toBe('given');
      expect(await feedback.count(A, '7')).toEqual({ helpful: 1, not_helpful: 1 });
      expect(await feedback.of(A, '7', BEN)).toEqual(changed);
    });

    it('keeps one on a card that had no quote', async () => {
      const { feedback } = await open();
      const { quote: _quote, ...given } = madeUpFeedback('7', { status: 'not_found', answer: '' });
      await feedback.give(A, given);
      expect(await feedback.of(A, '7', BEN)).toEqual(given);
    });

    it('takes one back, of one server, card and person', async () => {
      const { feedback } = await open();
      await feedback.give(A, madeUpFeedback('7'));
      expect(await feedback.takeBack(B, '7', BEN)).toBe(false);
      expect(await feedback.takeBack(A, '8', BEN)).toBe(false);
      expect(await feedback.takeBack(A, '7', ADA)).toBe(false);
      expect(await feedback.takeBack(A, '7', BEN)).toBe(true);
      expect(await feedback.count(A, '7')).toEqual({ helpful: 0, not_helpful: 0 });
    });

    it('goes through those of one server, or of all', async () => {
      const { feedback } = await open();
      await feedback.give(A, madeUpFeedback('1'));
      await feedback.give(B, madeUpFeedback('2'));
      expect(await collect(feedback.all(A))).toEqual([{ ...madeUpFeedback('1'), server: A }]);
      expect((await collect(feedback.all())).map(({ card }) => card)).toEqual(['1', '2']);
      expect(await feedback.count(B, '1')).toEqual({ helpful: 0, not_helpful: 0 });
    });
  });
};

/** Something of every noun by Ada and Ben, in one server. */
const fill = async (store: Store, server: string) => {
  const { findings, gaps, feedback, articles } = store;
  const notebook = await notebookIn(store, server);
  const ada = await savedIn(store, server, notebook, 'By Ada?');
  const ben = await savedIn(store, server, notebook, 'By Ben?', { savedBy: BEN });
  await findings.vote(server, ben.id, ADA, 'up');
  await findings.vote(server, ada.id, BEN, 'down');
  await findings.edit(server, ben.id, { note: 'Changed' }, { by: ADA, at: THEN + 1 });
  await findings.dispute(server, ada.id, { by: BEN, at: THEN, reason: 'Really?' });
  await findings.dispute(server, ben.id, { by: ADA, at: THEN + 2, reason: 'Doubtful.' });
  await findings.resolve(server, ben.id, { by: BEN, at: THEN + 3, reason: 'It is not.' });
  const question = (person: string, words: string, isPrivate: boolean) =>
    gaps.ask(server, { question: words, person, isPrivate, at: THEN }, MANY);
  await question(ADA, 'A secret?', true);
  await question(ADA, 'Shown?', false);
  await question(BEN, 'Shown?', false);
  await question(ADA, 'Both?', true);
  await question(BEN, 'Both?', true);
  const shown = await gaps.find(server, 'Shown?', ADA);
  await gaps.watch(server, shown?.id ?? '', ADA, true);
  await gaps.dismiss(server, shown?.id ?? '', ADA, { by: ADA, at: THEN + 4, reason: 'No.' });
  await feedback.give(server, madeUpFeedback('7', { person: ADA }));
  await feedback.give(server, madeUpFeedback('7'));
  await articles.add(server, madeUp(`Of ${server}.`, { addedBy: ADA }), NO_LIMITS);
  await store.settings.set(server, { privateByDefault: true });
  return { notebook, ada: ada.id, ben: ben.id };
};

const describePeople = (name: string, open: () => Promise<Store>): void => {
  describe(`what is kept of people in ${name}`, () => {
    it('gives a person all of it, and nothing of others', async () => {
      const store = await open();
      const { ada, ben, notebook } = await fill(store, A);
      const data = await store.privacy.dataOf(ADA);
      expect(data).toMatchObject({
        person: ADA,
        findings: [{ id: ada }],
        votes: [{ server: A, finding: ben, vote: 'up' }],
        disputes: [{ server: A, finding: ben, did: 'disputed', reason: 'Doubtful.', at: THEN + 2 }],
        edits: [{ server: A, finding: ben, at: THEN + 1 }],
        notebooks: [{ id: notebook }],
        openQuestions: [
          { server: A, question: 'A secret?', isPrivate: true, times: 1, isWatched: false },
          { server: A, question: 'Shown?', isPrivate: false, times: 1, isWatched: true },
          { server: A, question: 'Both?', isPrivate: true, times: 1, isWatched: false },
        ],
        settled: [{ server: A, question: 'Shown?', status: 'dismissed', at: THEN + 4 }],
        feedback: [{ server: A, card: '7', person: ADA }],
        articles: [{ addedBy: ADA }],
      });
      expect(JSON.stringify(data)).not.toContain(BEN);
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    });

    it('gives and forgets what is kept in one server alone, if asked so', async () => {
      const store = await open();
      await fill(store, A);
      await fill(store, B);
      const inB = await store.privacy.dataOf(ADA, B);
      expect([inB.findings, inB.votes, inB.feedback, inB.articles].map((list) => list.length)).toEqual([
        1, 1, 1, 1,
      ]);
      const before = await store.privacy.dataOf(ADA, A);
      await store.privacy.forget(ADA, B);
      expect(await store.privacy.dataOf(ADA, A)).toEqual(before);
      expect((await store.privacy.dataOf(ADA)).findings).toHaveLength(1);
    });

    it('forgets a person everywhere, and leaves what others did', async () => {
      const store = await open();
      const { ada, ben } = await fill(store, A);
      const ofBen = await store.privacy.dataOf(BEN);
      expect(await store.privacy.forget(ADA)).toEqual({
        removed: { votes: 1, feedback: 1, watches: 1, privateQuestions: 1 },
        anonymous: { findings: 2, disputes: 1, notebooks: 1, openQuestions: 1, articles: 1 },
      });
      const { person, ...rest } = await store.privacy.dataOf(ADA);
      expect([person, ...Object.values(rest).map((list) => list.length)]).toEqual([
        ADA,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
      ]);
      const kept = await store.findings.get(A, ada);
      expect(kept).toMatchObject({ question: 'By Ada?', votes: { up: 0, down: 1 } });
      expect(kept).not.toHaveProperty('savedBy');
      expect(await store.findings.get(A, ben)).toMatchObject({
        savedBy: BEN,
        edited: { at: THEN + 1 },
        disputes: [{ reason: 'Doubtful.', resolved: { by: BEN } }],
      });
      const after = await store.privacy.dataOf(BEN);
      expect({ ...after, findings: [] }).toEqual({ ...ofBen, findings: [] });
      expect(await store.privacy.forget(ADA)).toMatchObject({ anonymous: { findings: 0, articles: 0 } });
    });

    it('takes what was asked only privately out of the counts, and leaves what was asked openly', async () => {
      const store = await open();
      await fill(store, A);
      await store.privacy.forget(ADA);
      expect(await store.gaps.find(A, 'Both?', BEN)).toMatchObject({ times: 1, people: 1 });
      const shown = await store.gaps.find(A, 'Shown?', BEN);
      expect(shown).toMatchObject({ times: 2, people: 2, state: { status: 'dismissed' } });
      expect(shown?.state).not.toHaveProperty('by');
      expect((await store.gaps.open(A)).map(({ question }) => question)).toEqual(['Both?']);
    });
  });
};

const describeDeparture = (name: string, open: () => Promise<Store>): void => {
  describe(`servers that were left, in ${name}`, () => {
    it('removes all of a server after its time and leaves the others', async () => {
      const store = await open();
      await fill(store, A);
      const { ada } = await fill(store, B);
      const since = await store.articles.revision();
      const { privacy } = store;
      await privacy.left(A, THEN);
      await privacy.left(A, THEN + 50);
      expect(await privacy.departed()).toEqual([{ server: A, at: THEN }]);
      expect(await privacy.removeDeparted(THEN)).toEqual([]);
      expect(await privacy.removeDeparted(THEN + 1)).toEqual([A]);
      expect(await privacy.removeDeparted(THEN + 1)).toEqual([]);
      expect(await store.articles.servers()).toEqual([B]);
      expect(await store.articles.changes(since)).toMatchObject([{ kind: 'removed', server: A }]);
      expect(await store.notebooks.list(A)).toEqual([]);
      expect(await collect(store.findings.all(A, {}))).toEqual([]);
      expect(await store.findings.tags(A)).toEqual([]);
      expect(await store.gaps.open(A)).toEqual([]);
      expect(await collect(store.feedback.all(A))).toEqual([]);
      expect((await store.settings.get(A)).privateByDefault).toBe(false);
      expect(await store.findings.get(B, ada)).toMatchObject({ question: 'By Ada?' });
      expect((await store.settings.get(B)).privateByDefault).toBe(true);
    });

    it('knows all servers of which anything is kept', async () => {
      const store = await open();
      expect(await store.privacy.servers()).toEqual([]);
      await store.feedback.give('3', madeUpFeedback('7'));
      await store.articles.add('4', madeUp('Text.'), NO_LIMITS);
      await store.settings.set('1', { privateByDefault: true });
      await notebookIn(store, '2');
      await store.gaps.ask('5', { question: 'Q?', person: ADA, isPrivate: true, at: THEN }, MANY);
      expect(await store.privacy.servers()).toEqual(['1', '2', '3', '4', '5']);
    });

    it('keeps all of a server that was joined again', async () => {
      const store = await open();
      const { ada } = await fill(store, A);
      await store.privacy.left(A, THEN);
      await store.privacy.returned(A);
      expect(await store.privacy.removeDeparted(THEN + 1)).toEqual([]);
      expect(await store.findings.get(A, ada)).toMatchObject({ id: ada });
    });

    it('gives each article that is removed so a revision of its own', async () => {
      const store = await open();
      for (const text of ['One.', 'Two.']) await store.articles.add(A, madeUp(text), NO_LIMITS);
      const since = await store.articles.revision();
      await store.privacy.removeServer(A);
      expect((await store.articles.changes(since)).map(({ revision }) => revision)).toEqual([
        since + 1,
        since + 2,
      ]);
    });
  });
};

/** What every implementation of feedback and privacy has to keep to. @param open gives an empty store */
export const describePrivacy = (name: string, open: () => Promise<Store>): void => {
  describeFeedback(name, open);
  describePeople(name, open);
  describeDeparture(name, open);
};
