import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { dataFolder } from '../../src/store/files/data-folder.ts';
import { takeLock } from '../../src/store/files/lock.ts';
import { openDataBeside, openDataOfBot } from '../../src/store/files/open-data.ts';
import { openConnection } from '../../src/store/sqlite/connection.ts';
import type { Store } from '../../src/store/store.ts';
import { countedIds, madeUp, NO_LIMITS } from './made-up.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ending = (store: Store): Store => {
  onTestFinished(() => store.close());
  return store;
};
const openBot = async (folder: string) => ending(await openDataOfBot({ folder, newId: countedIds() }));
const openBeside = async (folder: string) =>
  ending(await openDataBeside({ folder, newId: () => 'besidebesidebesi' }));

const BUSY = expect.objectContaining({ name: 'StoreError', problem: 'busy' });

it('makes the folder, which nobody else may read', async () => {
  const folder = path.join(temporaryFolder(), 'a', 'b c?#%é');
  await openBot(folder);
  expect(existsSync(path.join(folder, 'footnote.db'))).toBe(true);
  expect(statSync(folder).mode & 0o077).toBe(0);
});

it('refuses a second bot, and names the folder', async () => {
  const folder = temporaryFolder();
  await openBot(folder);
  const second = openDataOfBot({ folder, newId: countedIds() });
  await expect(second).rejects.toEqual(BUSY);
  await expect(second).rejects.toThrow(`Another bot is running on ${folder}; end it first`);
});

it('takes another bot when the first has ended', async () => {
  const folder = temporaryFolder();
  const first = await openBot(folder);
  await first.close();
  const second = await openBot(folder);
  expect(await second.articles.servers()).toEqual([]);
});

it('lets a command write beside a running bot, which sees it', async () => {
  const folder = temporaryFolder();
  const bot = await openBot(folder);
  const command = await openBeside(folder);
  await command.articles.add('a', madeUp('By the operator.'), NO_LIMITS);
  expect(await bot.articles.usage('a')).toMatchObject({ articles: 1 });
});

it('lets a bot begin while a command is at work', async () => {
  const folder = temporaryFolder();
  const command = await openBeside(folder);
  await openBot(folder);
  expect(await command.articles.add('a', madeUp('Text.'), NO_LIMITS)).toMatchObject({ kind: 'added' });
});

it('changes no tables under a running bot of an earlier version', async () => {
  const folder = temporaryFolder();
  const data = dataFolder(folder);
  const lock = await takeLock(data, 0);
  onTestFinished(() => lock.release());
  const earlier = openConnection(data.database, 'create');
  await earlier.exec(
    'pragma application_id = 0x466f6f74; pragma user_version = 0; pragma journal_mode = wal',
  );
  earlier.close();
  const opening = openBeside(folder);
  await expect(opening).rejects.toEqual(BUSY);
  await expect(opening).rejects.toThrow('A bot of an earlier version is running');
});

it('lets go of the folder when the database cannot be opened', async () => {
  const folder = temporaryFolder();
  writeFileSync(dataFolder(folder).database, 'no database, '.repeat(100));
  await expect(openBot(folder)).rejects.toEqual(expect.objectContaining({ problem: 'damaged' }));
  const lock = await takeLock(dataFolder(folder), 0);
  lock.release();
  expect(existsSync(dataFolder(folder).lock)).toBe(true);
});

it('says which setting names the folder where none can be made', async () => {
  const file = path.join(temporaryFolder(), 'a file');
  writeFileSync(file, '');
  await expect(openBot(path.join(file, 'data'))).rejects.toThrow(
    /The folder .+ cannot be made; set DATA_DIR/u,
  );
});
