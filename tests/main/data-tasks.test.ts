import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createDataTasks } from '../../src/main/data-tasks.ts';
import { readSettings } from '../../src/main/settings.ts';
import { openDataOfBot } from '../../src/store/files/open-data.ts';
import { madeUp, NO_LIMITS } from '../store/made-up.ts';
import { madeUpFeedback } from '../store/made-up-notebook.ts';

const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'footnote-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

const tasksFor = (variables: Readonly<Record<string, string>>) =>
  createDataTasks(readSettings(variables, 'seeds'), () => new Date(0));

/** A folder of data with an article, on which a bot runs until the test ends. */
const running = async () => {
  const folder = path.join(temporaryFolder(), 'data');
  const store = await openDataOfBot({ folder, newId: () => '0123456789abcdef' });
  onTestFinished(() => store.close());
  await store.articles.add('100000000000000001', madeUp('The mill.'), NO_LIMITS);
  return {
    store,
    tasks: tasksFor({ DATA_DIR: folder }),
    folder,
    copy: path.join(temporaryFolder(), 'copy.db'),
  };
};

it('says what was backed up, beside a running bot, and what was restored from it', async () => {
  const { tasks, copy } = await running();
  const said = await tasks.backUp(copy, false);
  const kilobytes = statSync(copy).size / 1024;
  expect(said).toBe(
    `Backed up 1 article of 1 server to ${copy} (${kilobytes} kB), and read it through: nothing is damaged.`,
  );
  const elsewhere = tasksFor({ DATA_DIR: path.join(temporaryFolder(), 'data') });
  expect(await elsewhere.restore(copy)).toBe(`Restored 1 article of 1 server from ${copy}.`);
});

it('says where that is kept which was there before', async () => {
  const { tasks, copy } = await running();
  await tasks.backUp(copy, false);
  const folder = path.join(temporaryFolder(), 'data');
  const elsewhere = tasksFor({ DATA_DIR: folder });
  await elsewhere.restore(copy);
  const aside = path.join(folder, 'footnote.db.before-1970-01-01T00-00-00.000Z');
  writeFileSync(path.join(folder, 'footnote.db'), 'damaged since, '.repeat(100));
  expect(await elsewhere.restore(copy)).toBe(
    `Restored 1 article of 1 server from ${copy}. What was there before is kept as ${aside}.`,
  );
});

const refused = (message: string) =>
  expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(message) });

it('refuses with a sentence for the operator', async () => {
  const { tasks, folder, copy } = await running();
  await tasks.backUp(copy, false);
  await expect(tasks.backUp(copy, false)).rejects.toEqual(
    refused(`${copy} is there already; name another file`),
  );
  await expect(tasks.backUp(folder, true)).rejects.toEqual(refused(`${folder} is no place for a backup`));
  await expect(tasks.restore(copy)).rejects.toEqual(refused('Another bot is running'));
  await expect(tasks.restore(`${copy}.gz`)).rejects.toEqual(refused('is not there; name a file'));
  await expect(tasks.restore(path.join(folder, 'footnote.db'))).rejects.toEqual(
    refused('is the database that is in use'),
  );
});

it('says what is wrong with the settings', async () => {
  await expect(tasksFor({ PORT: 'none' }).backUp('copy.db', false)).rejects.toThrow('PORT must be a port');
});

it('writes a file of what was judged in a server, beside a running bot, and replaces none', async () => {
  const { store, tasks } = await running();
  await store.feedback.give('1', madeUpFeedback('7'));
  await store.feedback.give('2', madeUpFeedback('8', { question: 'Who owns it?', verdict: 'not_helpful' }));
  const file = path.join(temporaryFolder(), 'judged.jsonl');
  expect(await tasks.writeJudged(file, '1')).toBe(
    `Wrote 1 question to ${file}. Left out: 0 of which only wrong answers are known, 0 on which people disagree.`,
  );
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ id: 'F0001', answers: ['1874'] });
  await expect(tasks.writeJudged(file, undefined)).rejects.toEqual(refused('cannot be written'));
  expect(await tasks.writeJudged(`${file}.all`, undefined)).toContain('Left out: 1 of which');
});
