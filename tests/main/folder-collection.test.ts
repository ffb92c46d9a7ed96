import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFolderCollection } from '../../src/main/folder-collection.ts';
import type { FolderCollection } from '../../src/main/folder-collection.ts';
import { writeSnapshot } from '../../src/retrieval/snapshot-file.ts';

let folder = '';
let file = '';

/** Files whose number of the second last changed tells them apart, whatever the disk's clock can. */
const write = async (name: string, text: string, second: number): Promise<void> => {
  await writeFile(path.join(folder, name), text);
  await utimes(path.join(folder, name), second, second);
};

const saved = (maker = 'reader 1') => ({ file, maker });

const open = (maker?: string): Promise<FolderCollection> => openFolderCollection(folder, saved(maker));

const save = async ({ toSave }: FolderCollection): Promise<void> => {
  if (toSave === undefined) throw new Error('There is nothing to save.');
  await writeSnapshot(file, toSave);
};

const texts = ({ collection }: FolderCollection): readonly (readonly [string, string])[] =>
  collection.articles.map(({ id, text }) => [id, text] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));

beforeEach(async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), 'folder-'));
  [folder, file] = [path.join(root, 'articles'), path.join(root, 'index')];
  await mkdir(folder);
  for (const number of [1, 2, 3, 4, 5])
    await write(`${number}.txt`, `The mill of Ardle has ${number} floors.\n\nIt is old.`, number);
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

describe('the collection of a folder', () => {
  it('is read anew without a saved index, and says what to save', async () => {
    const opened = await open();
    expect(opened.collection.articles).toHaveLength(5);
    expect(opened.notice).toBeUndefined();
    expect(opened.toSave).toBeDefined();
    expect((await openFolderCollection(folder)).toSave).toBeUndefined();
  });

  it('comes from the saved index, with nothing left to save, when nothing changed', async () => {
    await write('odd.txt', ' ', 9);
    const first = await open();
    await save(first);
    const again = await open();
    expect(again.toSave).toBeUndefined();
    expect(texts(again)).toEqual(texts(first));
    expect(again.problems).toEqual(first.problems);
    expect(again.problems).toHaveLength(1);
    expect(again.collection.search(['mill'], 9)).toEqual(first.collection.search(['mill'], 9));
  });

  it('follows files that changed, came and went since', async () => {
    await save(await open());
    await write('1.txt', 'The mill of Ardle burnt down.', 20);
    await rm(path.join(folder, '2.txt'));
    const again = await open();
    const anew = await openFolderCollection(folder);
    expect(texts(again)).toEqual(texts(anew));
    expect(again.collection.documentFrequency('mill')).toBe(4);
    await save(again);
    expect((await open()).toSave).toBeUndefined();
  });

  it('is read anew when most files changed, or the list of aliases', async () => {
    await save(await open());
    await writeFile(path.join(folder, 'aliases.txt'), 'Ardle = Ardelle\n');
    expect(texts(await open())).toEqual(texts(await openFolderCollection(folder)));
    for (const number of [1, 2, 3]) await write(`${number}.txt`, `A barn, number ${number}.`, 30 + number);
    const again = await open();
    expect(texts(again)).toEqual(texts(await openFolderCollection(folder)));
    expect(again.notice).toBeUndefined();
  });

  it('says why a damaged index, or that of another program, was not used, and does without', async () => {
    await save(await open());
    expect((await open('reader 2')).notice).toMatch(/is not used, because another version made it; .* anew/);
    const bytes = await readFile(file);
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 4;
    await writeFile(file, bytes);
    const again = await open();
    expect(again.notice).toBe(
      `The saved index ${file} is not used, because it is damaged; the articles are indexed anew.`,
    );
    expect(again.collection.articles).toHaveLength(5);
    expect(again.toSave).toBeDefined();
  });

  it('does without an index that cannot be read', async () => {
    await mkdir(file);
    const opened = await open();
    expect(opened.notice).toMatch(/is not used, because it cannot be read \(EISDIR/);
    expect(opened.collection.articles).toHaveLength(5);
  });
});
