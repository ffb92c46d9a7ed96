import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assert, asyncProperty, nat } from 'fast-check';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts';
import { verifyDatabase } from '../../src/store/files/verify.ts';
import { countedIds, madeUp, NO_LIMITS } from './made-up.ts';
import { temporaryFolder } from './temporary-folder.ts';

const TEXTS = ['1', '2', '3', '4', '5'].map((number) => `Text ${number}. `.repeat(500));

/** A log that ends anywhere, as when a machine loses its power while it is written. */
it('opens, with whole articles and none after a missing one, wherever the log breaks off', async () => {
  const folder = temporaryFolder();
  const whole = path.join(folder, 'whole.db');
  const store = await openSqliteStore({ file: whole, newId: countedIds() });
  for (const text of TEXTS) await store.articles.add('a', madeUp(text), NO_LIMITS);
  const [database, log] = [readFileSync(whole), readFileSync(`${whole}-wal`)];
  await store.close();

  const foundWith = async (length: number, name: string): Promise<readonly string[]> => {
    const file = path.join(folder, `${name}.db`);
    writeFileSync(file, database);
    writeFileSync(`${file}-wal`, log.subarray(0, length));
    const reopened = await openSqliteStore({ file, newId: countedIds() });
    const texts: string[] = [];
    for await (const { text } of reopened.articles.all('a')) texts.push(text);
    await verifyDatabase(file);
    await reopened.close();
    return texts;
  };

  let copies = 0;
  await assert(
    asyncProperty(nat(log.length), async (length) => {
      copies += 1;
      const found = await foundWith(length, String(copies));
      expect(found).toEqual(TEXTS.slice(0, found.length));
    }),
    { numRuns: 60 },
  );
  expect(await foundWith(log.length, 'all')).toEqual(TEXTS);
  expect(await foundWith(0, 'none')).toEqual([]);
});
