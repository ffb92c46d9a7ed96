import { describe, expect, it } from 'vitest';
import type { AskedQuestion, Gap, GapFilter } from '../../src/store/gap-store.ts';
import type { Store } from '../../src/store/store.ts';
import { ADA, BEN, CLEO, MANY, notebookIn, savedIn, THEN } from './made-up-notebook.ts';

const A = '100000000000000001';
const B = '100000000000000002';
const EVERYTHING = { offset: 0, limit: MANY };

const askedBy = (person: string, question: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  question,
  person,
  isPrivate: false,
  at: THEN,
  ...more,
});

const ask = async ({ gaps }: Store, asked: AskedQuestion, server = A): Promise<Gap> => {
  const outcome = await gaps.ask(server, asked, MANY);
  if (outcome.kind !== 'kept') throw new Error(`It was not kept: ${outcome.kind}.`);
  return outcome.gap;
};

const listed = async ({ gaps }: Store, viewer: string, filter: GapFilter = {}): Promise<readonly string[]> =>
  (await gaps.list(A, viewer, filter, EVERYTHING)).entries.map(({ question }) => question);

/** What every implementation of open questions has to keep to. @param open gives an empty store */
export const describeGaps = (name: string, open: () => Promise<Store>): void => {
  describe(`open questions in ${name}`, () => {
    it('counts how often and by how many people one was asked, in any letters', async () => {
      const store = await open();
      const first = await ask(store, askedBy(ADA, 'Who owns the mill?'));
      expect(first).toEqual({
        id: expect.stringMatching(/^[0-9a-z]{16}$/),
        server: A,
        question: 'Who owns the mill?',
        isPublic: true,
        times: 1,
        people: 1,
        firstAsked: THEN,
        lastAsked: THEN,
        state: { status: 'open' },
        isWatched: false,
      });
      await ask(store, askedBy(BEN, 'who owns  the MILL', { at: THEN + 1 }));
      expect(await ask(store, askedBy(ADA, '“Who owns the mill”?', { at: THEN + 2 }))).toEqual({
        ...first,
        times: 3,
        people: 2,
        lastAsked: THEN + 2,
      });
      expect(await store.gaps.find(A, 'WHO OWNS THE MILL', CLEO)).toMatchObject({ id: first.id });
      expect(await store.gaps.find(B, 'Who owns the mill?', ADA)).toBeUndefined();
    });

    it('shows what was asked privately to nobody but its asker, and counts it', async () => {
      const store = await open();
      const { id, ...own } = await ask(store, askedBy(ADA, 'Is the mill for sale?', { isPrivate: true }));
      expect(own).toMatchObject({ question: 'Is the mill for sale?', isPublic: false });
      expect(await listed(store, ADA)).toEqual(['Is the mill for sale?']);
      expect(await listed(store, BEN)).toEqual([]);
      const { gaps } = store;
      expect(await gaps.get(A, id, BEN)).toBeUndefined();
      expect(await gaps.find(A, 'Is the mill for sale?', BEN)).toBeUndefined();
      expect(await gaps.watch(A, id, BEN, true)).toBeUndefined();
      expect(await gaps.solve(A, id, BEN, { by: BEN, at: THEN })).toBeUndefined();
      expect(await gaps.dismiss(A, id, BEN, { by: BEN, at: THEN, reason: '' })).toBeUndefined();
      expect(await gaps.reopen(A, id, BEN)).toBeUndefined();
      expect((await gaps.list(A, BEN, {}, EVERYTHING)).total).toBe(0);
      expect((await gaps.open(A)).map((each) => each.question)).toEqual(['Is the mill for sale?']);
    });

    it('never shows the words of who asked privately, also after somebody else has asked publicly', async () => {
      const store = await open();
      await ask(store, askedBy(ADA, 'is THE mill for sale', { isPrivate: true }));
      await ask(store, askedBy(BEN, 'Is the mill for sale?', { isPrivate: true }));
      expect(await listed(store, BEN)).toEqual(['Is the mill for sale?']);
      await ask(store, askedBy(CLEO, 'Is the Mill for sale?'));
      expect(await listed(store, BEN)).toEqual(['Is the Mill for sale?']);
      expect(await ask(store, askedBy(ADA, 'is THE mill for sale', { isPrivate: true }))).toMatchObject({
        question: 'Is the Mill for sale?',
        times: 4,
        people: 3,
      });
    });

    it('lists first what most people asked, then what was asked most often, in pages', async () => {
      const store = await open();
      for (const [person, question] of [
        [ADA, 'Once?'],
        [ADA, 'Twice by one?'],
        [ADA, 'Twice by one?'],
        [ADA, 'By two?'],
        [BEN, 'By two?'],
        [ADA, 'Also once?'],
      ] as const)
        await ask(store, askedBy(person, question));
      expect(await listed(store, CLEO)).toEqual(['By two?', 'Twice by one?', 'Once?', 'Also once?']);
      const page = await store.gaps.list(A, CLEO, {}, { offset: 1, limit: 2 });
      expect([page.total, ...page.entries.map(({ question }) => question)]).toEqual([
        4,
        'Twice by one?',
        'Once?',
      ]);
      expect(await store.gaps.list(A, CLEO, {}, { offset: 9, limit: 2 })).toEqual({ total: 4, entries: [] });
      expect(await listed(store, CLEO, { words: 'TWICE' })).toEqual(['Twice by one?']);
      expect((await store.gaps.list(B, ADA, {}, EVERYTHING)).entries).toEqual([]);
    });

    it('is solved with a finding or an answer, dismissed with a reason, and opened again', async () => {
      const store = await open();
      const { gaps } = store;
      const { id } = await ask(store, askedBy(ADA, 'Who owns the mill?'));
      const finding = await savedIn(store, A, await notebookIn(store, A), 'Who owns it?');
      const solution = { by: BEN, at: THEN + 1, finding: finding.id, answer: 'Ida Moss' };
      expect((await gaps.solve(A, id, BEN, solution))?.state).toEqual({ status: 'solved', ...solution });
      expect(await listed(store, ADA, { status: 'open' })).toEqual([]);
      expect(await ask(store, askedBy(CLEO, 'Who owns the mill?'))).toMatchObject({
        state: { status: 'solved' },
        times: 2,
      });
      const why = { by: ADA, at: THEN + 2, reason: 'Not for this team.' };
      expect((await gaps.dismiss(A, id, ADA, why))?.state).toEqual({ status: 'dismissed', ...why });
      expect((await gaps.reopen(A, id, ADA))?.state).toEqual({ status: 'open' });
      expect(await listed(store, ADA, { status: 'open' })).toEqual(['Who owns the mill?']);
    });

    it('stays solved when its finding is removed, without naming it', async () => {
      const store = await open();
      const { id } = await ask(store, askedBy(ADA, 'Who owns the mill?'));
      const finding = await savedIn(store, A, await notebookIn(store, A), 'Who owns it?');
      await store.gaps.solve(A, id, ADA, { by: ADA, at: THEN, finding: finding.id });
      await store.findings.remove(A, finding.id);
      expect((await store.gaps.get(A, id, ADA))?.state).toEqual({ status: 'solved', by: ADA, at: THEN });
    });

    it('is not solved with a finding of another server', async () => {
      const store = await open();
      const { id } = await ask(store, askedBy(ADA, 'Who owns the mill?'));
      const { id: finding } = await savedIn(store, B, await notebookIn(store, B), 'Who owns it?');
      expect((await store.gaps.solve(A, id, ADA, { at: THEN, finding }))?.state).toEqual({
        status: 'solved',
        at: THEN,
      });
    });

    it('tells the bot who watches, each in words that this person may see', async () => {
      const store = await open();
      const { gaps } = store;
      const secret = await ask(store, askedBy(ADA, 'Is the mill for sale?', { isPrivate: true }));
      const shown = await ask(store, askedBy(BEN, 'Who owns the mill?'));
      expect((await gaps.watch(A, secret.id, ADA, true))?.isWatched).toBe(true);
      await gaps.watch(A, shown.id, ADA, true);
      await gaps.watch(A, shown.id, ADA, true);
      await gaps.watch(A, shown.id, CLEO, true);
      expect((await gaps.watch(A, shown.id, CLEO, false))?.isWatched).toBe(false);
      expect(await gaps.open(A)).toEqual([
        {
          id: secret.id,
          question: 'Is the mill for sale?',
          isPublic: false,
          watchers: [{ person: ADA, question: 'Is the mill for sale?' }],
        },
        {
          id: shown.id,
          question: 'Who owns the mill?',
          isPublic: true,
          watchers: [{ person: ADA, question: 'Who owns the mill?' }],
        },
      ]);
      expect(await gaps.open(B)).toEqual([]);
    });

    it('knows who has to be told of what was solved, until the watch ends', async () => {
      const store = await open();
      const { gaps } = store;
      const { id } = await ask(store, askedBy(ADA, 'Who owns the mill?'));
      const other = await ask(store, askedBy(ADA, 'Who built it?'));
      await gaps.watch(A, id, BEN, true);
      expect(await gaps.solved(A)).toEqual([]);
      const finding = await savedIn(store, A, await notebookIn(store, A), 'Who owns it?');
      await gaps.solve(A, id, ADA, { by: ADA, at: THEN, finding: finding.id, answer: 'Ida Moss' });
      await gaps.solve(A, other.id, ADA, { by: ADA, at: THEN });
      expect(await gaps.solved(A)).toEqual([
        {
          id,
          question: 'Who owns the mill?',
          isPublic: true,
          finding: finding.id,
          answer: 'Ida Moss',
          watchers: [{ person: BEN, question: 'Who owns the mill?' }],
        },
      ]);
      expect(await gaps.solved(B)).toEqual([]);
      await gaps.watch(A, id, BEN, false);
      expect(await gaps.solved(A)).toEqual([]);
    });

    it('is solved by the bot only while it is open', async () => {
      const store = await open();
      const { gaps } = store;
      const { id } = await ask(store, askedBy(ADA, 'Is the mill for sale?', { isPrivate: true }));
      expect(await gaps.solveOpen(B, id, { at: THEN })).toBe(false);
      expect(await gaps.solveOpen(A, id, { at: THEN, answer: 'Yes' })).toBe(true);
      expect(await gaps.solveOpen(A, id, { at: THEN + 1, answer: 'No' })).toBe(false);
      expect((await gaps.get(A, id, ADA))?.state).toEqual({ status: 'solved', at: THEN, answer: 'Yes' });
      expect(await gaps.open(A)).toEqual([]);
    });

    it('keeps as many as a server may have, and counts those it has', async () => {
      const { gaps } = await open();
      await gaps.ask(A, askedBy(ADA, 'One?'), 1);
      expect(await gaps.ask(A, askedBy(ADA, 'Two?'), 1)).toEqual({ kind: 'full', limit: 1 });
      expect(await gaps.ask(A, askedBy(BEN, 'one'), 1)).toMatchObject({ kind: 'kept', gap: { times: 2 } });
    });

    it('has room again once questions are solved or dismissed', async () => {
      const { gaps } = await open();
      const one = await gaps.ask(A, askedBy(ADA, 'One?'), 1);
      const id = one.kind === 'kept' ? one.gap.id : '';
      await gaps.dismiss(A, id, ADA, { by: ADA, at: THEN, reason: 'No.' });
      expect((await gaps.ask(A, askedBy(ADA, 'Two?'), 1)).kind).toBe('kept');
      expect((await gaps.ask(A, askedBy(ADA, 'Three?'), 1)).kind).toBe('full');
    });
  });
};
