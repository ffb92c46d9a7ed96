import { expect, it, onTestFinished } from 'vitest';
import { createNotebookDesk, type NotebookDesk } from '../../src/notebook/notebook-desk.ts';
import { NOTEBOOK_LIMITS } from '../../src/notebook/notebook-limits.ts';
import { MEMORY } from '../../src/store/sqlite/connection.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { countedIds } from '../store/made-up.ts';
import { ADA, BEN, madeUpFeedback, madeUpFinding, THEN } from '../store/made-up-notebook.ts';

const openDesks = async (): Promise<{
  readonly store: Store;
  readonly own: NotebookDesk;
  readonly other: NotebookDesk;
}> => {
  const store = await openSqliteStore({ file: MEMORY, newId: countedIds() });
  onTestFinished(() => store.close());
  return { store, own: createNotebookDesk(store, '1'), other: createNotebookDesk(store, '2') };
};

const who = { by: BEN, at: THEN };
const why = { ...who, reason: 'Why?' };
const page = { offset: 0, limit: 10, order: 'oldest' } as const;

/** Does everything that a desk can do to what it does not have. @returns all that it said */
const tryAll = async (desk: NotebookDesk, notebook: string, finding: string, gap: string) => {
  const { notebooks, findings, gaps, feedback, privacy } = desk;
  const all: unknown[] = [];
  for await (const each of findings.all({})) all.push(each);
  return [
    await notebooks.rename(notebook, 'Mine'),
    await notebooks.remove(notebook),
    await notebooks.get(notebook),
    await notebooks.list(),
    await findings.save(madeUpFinding(notebook, 'Mine?')),
    await findings.edit(finding, { note: 'Mine' }, who),
    await findings.remove(finding),
    await findings.get(finding),
    await findings.list({ notebook }, page),
    all,
    await findings.dispute(finding, why),
    await findings.resolve(finding, why),
    await findings.vote(finding, BEN, 'down'),
    await findings.voteOf(finding, ADA),
    await findings.discuss(finding, '9'),
    await findings.tags(),
    await gaps.get(gap, ADA),
    await gaps.find('Who owns the mill?', ADA),
    await gaps.list(ADA, {}, page),
    await gaps.solve(gap, ADA, who),
    await gaps.dismiss(gap, ADA, why),
    await gaps.reopen(gap, ADA),
    await gaps.watch(gap, ADA, true),
    await feedback.takeBack('7', BEN),
    await feedback.of('7', BEN),
    await feedback.count('7'),
    await privacy.dataOf(ADA),
    await privacy.forget(ADA),
  ];
};

it('neither shows nor changes anything of another server', async () => {
  const { own, other } = await openDesks();
  const fromEmpty = await tryAll(other, 'nobody', 'nobody', 'nobody');
  const created = await own.notebooks.create({ name: 'Harbour', createdBy: ADA, createdAt: THEN });
  const notebook = created.kind === 'created' ? created.notebook.id : '';
  const saved = await own.findings.save(madeUpFinding(notebook, 'Q', { tags: ['mill'] }));
  const finding = saved.kind === 'saved' ? saved.finding.id : '';
  await own.findings.vote(finding, ADA, 'up');
  await own.gaps.ask({ question: 'Who owns the mill?', person: ADA, isPrivate: false, at: THEN });
  const gap = (await own.gaps.find('Who owns the mill?', ADA))?.id ?? '';
  await own.feedback.give(madeUpFeedback('7'));
  const look = async () => [
    await own.privacy.dataOf(ADA),
    await own.privacy.dataOf(BEN),
    await own.findings.get(finding),
    await own.notebooks.list(),
    await own.gaps.get(gap, BEN),
  ];
  const before = await look();
  expect(await tryAll(other, notebook, finding, gap)).toEqual(fromEmpty);
  expect(await look()).toEqual(before);
  expect(before[2]).toMatchObject({ id: finding, votes: { up: 1 } });
});

it('keeps as much as a server may', async () => {
  const { own } = await openDesks();
  const outcomes: string[] = [];
  for (let number = 0; number <= NOTEBOOK_LIMITS.notebooks; number += 1) {
    const { kind } = await own.notebooks.create({ name: `No. ${number}`, createdBy: ADA, createdAt: THEN });
    outcomes.push(kind);
  }
  expect(outcomes.indexOf('full')).toBe(NOTEBOOK_LIMITS.notebooks);
});
