import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { countedIds, madeUp, NO_LIMITS } from './made-up.ts';
import { BEN, madeUpFeedback, MANY, notebookIn, savedIn, THEN } from './made-up-notebook.ts';
import { temporaryFolder } from './temporary-folder.ts';

const A = '100000000000000001';
const FORGETFUL = '777777777777777777';

/** Rows of each kind: enough for tables of many pages, whose rows are moved from page to page. */
const ROWS = 120;

/** Texts of all lengths, so that rows are moved from page to page. */
const filler = (row: number): string => 'word '.repeat((row * 37) % 150);

const openFile = async (): Promise<{ readonly file: string; readonly store: Store }> => {
  const file = path.join(temporaryFolder(), 'store.db');
  const store = await openSqliteStore({ file, newId: countedIds() });
  onTestFinished(() => store.close());
  return { file, store };
};

/** How often some words stand in the database and its log. */
const timesIn = (file: string, words: string): number =>
  [file, `${file}-wal`]
    .filter((each) => existsSync(each))
    .reduce((sum, each) => sum + readFileSync(each, 'latin1').split(words).length - 1, 0);

const fill = async (store: Store, server: string, person: string): Promise<void> => {
  const notebook = await notebookIn(store, server);
  for (let row = 0; row < ROWS; row += 1) {
    const savedBy = row % 2 === 0 ? person : BEN;
    const { id } = await savedIn(store, server, notebook, `Question ${row} ${filler(row)}`, { savedBy });
    await store.findings.vote(server, id, person, 'up');
    await store.findings.dispute(server, id, { by: person, reason: filler(row), at: THEN });
    const card = madeUpFeedback(`${row}`, { person, reason: filler(row) });
    await store.feedback.give(server, card);
    const question = `Why ${row}? ${filler(row)}`;
    await store.gaps.ask(server, { question, person, isPrivate: row % 2 === 0, at: THEN }, MANY);
  }
  await store.articles.add(server, madeUp('The mill.', { addedBy: person }), NO_LIMITS);
};

it('a person who is forgotten stands nowhere in the file and its log, while it is open', async () => {
  const { file, store } = await openFile();
  await fill(store, A, FORGETFUL);
  expect(timesIn(file, FORGETFUL)).toBeGreaterThan(ROWS);
  await store.privacy.forget(FORGETFUL);
  expect(timesIn(file, FORGETFUL)).toBe(0);
  // The others are there as before.
  expect(timesIn(file, BEN)).toBeGreaterThan(0);
});

it.each([
  ['at once', (store: Store) => store.privacy.removeServer(A)],
  [
    'after it was left',
    async (store: Store) => {
      await store.privacy.left(A, THEN);
      await store.privacy.removeDeparted(THEN + 1);
    },
  ],
])('a server that is removed %s leaves no word in the file and its log', async (_how, remove) => {
  const { file, store } = await openFile();
  await fill(store, A, FORGETFUL);
  await remove(store);
  expect(timesIn(file, FORGETFUL)).toBe(0);
  expect(timesIn(file, 'word word')).toBe(0);
});

it('is forgotten also where another process reads the file meanwhile', async () => {
  const { file, store } = await openFile();
  await fill(store, A, FORGETFUL);
  const other = await openSqliteStore({ file, newId: countedIds() });
  onTestFinished(() => other.close());
  const [read] = await Promise.all([other.privacy.dataOf(BEN), store.privacy.forget(FORGETFUL)]);
  expect(read.findings.length).toBe(ROWS / 2);
  expect((await other.privacy.dataOf(FORGETFUL)).votes).toEqual([]);
});
