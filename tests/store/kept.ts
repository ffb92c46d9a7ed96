import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../../src/store/files/data-folder.ts';
import { openDataBeside, openDataOfBot } from '../../src/store/files/open-data.ts';
import { countedIds, madeUp, NO_LIMITS } from './made-up.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SERVER = '100000000000000001';

/**
 * Puts a database with these texts into a folder, as a bot leaves it that has ended. It is made elsewhere: within one process, libsql keeps
 * what it had open until memory is collected.
 */
export const keepTexts = async (folder: string, texts: readonly string[]): Promise<void> => {
  const elsewhere = temporaryFolder();
  const store = await openDataOfBot({ folder: elsewhere, newId: countedIds() });
  await store.articles.addAll(
    SERVER,
    texts.map((text) => madeUp(text)),
    NO_LIMITS,
  );
  await store.close();
  mkdirSync(folder, { recursive: true });
  for (const part of ['', '-wal']) {
    const from = `${dataFolder(elsewhere).database}${part}`;
    if (existsSync(from)) copyFileSync(from, path.join(folder, `footnote.db${part}`));
  }
};

/** The texts in a folder, read from a copy, so that nothing there is held open. */
export const textsIn = async (folder: string, name = 'footnote.db'): Promise<readonly string[]> => {
  const elsewhere = temporaryFolder();
  for (const part of ['', '-wal']) {
    const from = path.join(folder, `${name}${part}`);
    if (existsSync(from)) copyFileSync(from, `${dataFolder(elsewhere).database}${part}`);
  }
  const store = await openDataBeside({ folder: elsewhere, newId: countedIds() });
  const texts: string[] = [];
  for await (const { text } of store.articles.all(SERVER)) texts.push(text);
  await store.close();
  return texts;
};
