import { describe, expect, it, onTestFinished } from 'vitest';
import { createKeptGaps } from '../../../src/main/gaps/kept-gaps.ts';
import { StoreError } from '../../../src/store/store-error.ts';
import { memoryStore } from '../../articles/bot-with-articles.ts';
import { ADA, BEN, MANY, THEN } from '../../store/made-up-notebook.ts';

const A = '100000000000000001';
const B = '100000000000000002';

const asked = (question: string) => ({ question, person: ADA, isPrivate: false, at: THEN });

const create = async () => {
  const store = await memoryStore();
  onTestFinished(() => store.close());
  const reported: unknown[] = [];
  const solved: string[] = [];
  const gaps = createKeptGaps({
    gaps: store.gaps,
    report: (error) => void reported.push(error),
    onSolved: (server) => void solved.push(server),
  });
  return { store, gaps, reported, solved };
};

describe('open questions as desks get them', () => {
  it('are there for whoever looks after they were asked, though nobody waited', async () => {
    const { gaps } = await create();
    const asking = ['Who owns the mill?', 'Who built it?'].map((question) =>
      gaps.ask(A, asked(question), MANY),
    );
    const page = { offset: 0, limit: 10 };
    expect((await gaps.list(A, BEN, {}, page)).total).toBe(2);
    expect((await gaps.find(A, 'who owns the mill', BEN))?.question).toBe('Who owns the mill?');
    await Promise.all(asking);
  });

  it('are looked at without waiting for what another server is asked', async () => {
    const { store, gaps } = await create();
    Object.assign(store.gaps, { ask: () => new Promise(() => undefined) });
    void gaps.ask(B, asked('Who owns the mill?'), MANY);
    expect((await gaps.list(A, BEN, {}, { offset: 0, limit: 10 })).total).toBe(0);
  });

  it('that cannot be kept are told of once, until they can again', async () => {
    const { store, gaps, reported } = await create();
    const { ask } = store.gaps;
    const trouble = new StoreError('full', 'The disk is full.');
    const fail = () => Promise.reject(trouble);
    Object.assign(store.gaps, { ask: fail });
    for (const question of ['Who?', 'What?'])
      await expect(gaps.ask(A, asked(question), MANY)).rejects.toBe(trouble);
    expect(reported).toEqual([trouble]);
    Object.assign(store.gaps, { ask });
    await gaps.ask(A, asked('Who owns it?'), MANY);
    Object.assign(store.gaps, { ask: fail });
    await expect(gaps.ask(A, asked('Who?'), MANY)).rejects.toBe(trouble);
    expect(reported).toEqual([trouble, trouble]);
  });

  it('say when somebody has solved one, or watches one that is solved, and only then', async () => {
    const { gaps, solved } = await create();
    const kept = await gaps.ask(A, asked('Who owns the mill?'), MANY);
    const id = kept.kind === 'kept' ? kept.gap.id : '';
    await gaps.solve(B, id, BEN, { by: BEN, at: THEN, answer: 'Ida' });
    expect(solved).toEqual([]);
    await gaps.solve(A, id, BEN, { by: BEN, at: THEN, answer: 'Ida' });
    expect(solved).toEqual([A]);
    await gaps.watch(A, id, BEN, true);
    expect(solved).toEqual([A, A]);
    await gaps.watch(A, id, BEN, false);
    expect(solved).toEqual([A, A]);
  });
});
