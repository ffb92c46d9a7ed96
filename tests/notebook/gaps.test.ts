import { describe, expect, it, onTestFinished } from 'vitest';
import { retryGaps, solveAnswered } from '../../src/notebook/retry-gaps.ts';
import { tellWatchers, type GapNews } from '../../src/notebook/tell-watchers.ts';
import { MEMORY } from '../../src/store/sqlite/connection.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { countedIds } from '../store/made-up.ts';
import { ADA, BEN, MANY, THEN } from '../store/made-up-notebook.ts';

const A = '100000000000000001';
const B = '100000000000000002';
const atOnce = () => Promise.resolve();
const TIMES = { pause: atOnce, now: () => THEN + 1 };

const openStore = async (): Promise<Store> => {
  const store = await openSqliteStore({ file: MEMORY, newId: countedIds() });
  onTestFinished(() => store.close());
  return store;
};

const ask = async ({ gaps }: Store, question: string, person = ADA, isPrivate = false): Promise<string> => {
  const outcome = await gaps.ask(A, { question, person, isPrivate, at: THEN }, MANY);
  return outcome.kind === 'kept' ? outcome.gap.id : '';
};

/** Knows who owns the mill. */
const tryAgain = (question: string) =>
  Promise.resolve(question.toLowerCase().startsWith('who owns') ? 'Ida Moss' : undefined);

describe('open questions that are tried again', () => {
  it('are those with an answer now, with it', async () => {
    const store = await openStore();
    await ask(store, 'Who built the mill?');
    await ask(store, 'Who owns the mill?');
    const open = await store.gaps.open(A);
    expect(await retryGaps(open, tryAgain, atOnce)).toEqual([{ gap: open[1], answer: 'Ida Moss' }]);
  });

  it('leave a turn to others after each', async () => {
    const order: string[] = [];
    const open = ['1', '2'].map((id) => ({ id, question: id, isPublic: true, watchers: [] }));
    const note = (what: string) => {
      order.push(what);
      return Promise.resolve(undefined);
    };
    await retryGaps(open, note, async () => {
      await note('pause');
    });
    expect(order).toEqual(['1', 'pause', '2', 'pause']);
  });

  it('are solved by the bot, private ones too, in one server alone', async () => {
    const store = await openStore();
    const id = await ask(store, 'Who owns the weir?', ADA, true);
    expect(await solveAnswered(store.gaps, B, tryAgain, TIMES)).toEqual([]);
    const solved = await solveAnswered(store.gaps, A, tryAgain, TIMES);
    expect(solved.map(({ gap }) => gap.id)).toEqual([id]);
    expect((await store.gaps.get(A, id, ADA))?.state).toEqual({
      status: 'solved',
      at: THEN + 1,
      answer: 'Ida Moss',
    });
    expect(await solveAnswered(store.gaps, A, tryAgain, TIMES)).toEqual([]);
  });

  it('stay dismissed when somebody dismisses them meanwhile', async () => {
    const store = await openStore();
    const id = await ask(store, 'Who owns the mill?');
    const dismissing = async (question: string) => {
      await store.gaps.dismiss(A, id, ADA, { by: ADA, at: THEN, reason: 'No.' });
      return tryAgain(question);
    };
    expect(await solveAnswered(store.gaps, A, dismissing, TIMES)).toEqual([]);
    expect((await store.gaps.get(A, id, ADA))?.state.status).toBe('dismissed');
  });
});

describe('who watches a question', () => {
  it('is told once, in own words where it was asked privately', async () => {
    const store = await openStore();
    const id = await ask(store, 'who owns the MILL', ADA, true);
    await ask(store, 'Who owns the mill?', BEN, true);
    await store.gaps.watch(A, id, ADA, true);
    await solveAnswered(store.gaps, A, tryAgain, TIMES);
    const news: GapNews[] = [];
    const tell = (each: GapNews) => Promise.resolve(news.push(each) > 0);
    expect(await tellWatchers(store.gaps, A, tell)).toBe(1);
    expect(await tellWatchers(store.gaps, A, tell)).toBe(0);
    expect(news).toEqual([
      { person: ADA, question: 'who owns the MILL', solved: { id, isPublic: false, answer: 'Ida Moss' } },
    ]);
  });

  it('is told again when it did not get there', async () => {
    const store = await openStore();
    const id = await ask(store, 'Who owns the mill?');
    for (const person of [ADA, BEN]) await store.gaps.watch(A, id, person, true);
    await solveAnswered(store.gaps, A, tryAgain, TIMES);
    expect(await tellWatchers(store.gaps, A, ({ person }) => Promise.resolve(person === BEN))).toBe(1);
    const told: string[] = [];
    await tellWatchers(store.gaps, A, ({ person }) => Promise.resolve(told.push(person) > 0));
    expect(told).toEqual([ADA]);
  });

  it('is not told of what is still open, and nobody else is', async () => {
    const store = await openStore();
    await store.gaps.watch(A, await ask(store, 'Who built the mill?'), ADA, true);
    await ask(store, 'Who owns the mill?');
    await solveAnswered(store.gaps, A, tryAgain, TIMES);
    expect(await tellWatchers(store.gaps, A, () => Promise.resolve(true))).toBe(0);
  });
});
