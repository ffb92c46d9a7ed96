import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolderCollection } from '../../src/main/folder-collection.ts';
import type { FolderReading } from '../../src/main/folder-collection.ts';
import { restoreCollection } from '../../src/retrieval/saved-collection.ts';
import type { SegmentedCollection } from '../../src/retrieval/segmented-collection.ts';
import { english } from '../../src/text/english/english.ts';
import { writeSnapshot } from '../../src/retrieval/snapshot-file.ts';

let folder = '';
let file = '';

/** Files whose number of the second last changed tells them apart, whatever the disk's clock can. */
const write = async (name: string, text: string, second: number): Promise<void> => {
  await writeFile(path.join(folder, name), text);
  await utimes(path.join(folder, name), second, second);
};

const saved = (maker = 'reader 1') => ({ file, maker });

type Opened = FolderReading & { readonly collection: SegmentedCollection };

const opened = async (reading: Promise<FolderReading>): Promise<Opened> => {
  const read = await reading;
  return { ...read, collection: restoreCollection(read.segments, english) };
};

const open = (maker?: string): Promise<Opened> => opened(readFolderCollection(folder, saved(maker)));

const openAnew = (): Promise<Opened> => opened(readFolderCollection(folder));

const save = async ({ toSave }: FolderReading): Promise<void> => {
  if (toSave === undefined) throw new Error('There is nothing to save.');
  await writeSnapshot(file, toSave);
};

const texts = ({ collection }: Opened): readonly (readonly [string, string])[] =>
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
    const read = await open();
    expect(read.collection.articles).toHaveLength(5);
    expect(read.notice).toBeUndefined();
    expect(read.toSave).toBeDefined();
    expect((await openAnew()).toSave).toBeUndefined();
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
    const anew = await openAnew();
    expect(texts(again)).toEqual(texts(anew));
    expect(again.collection.documentFrequency('mill')).toBe(4);
    await save(again);
    expect((await open()).toSave).toBeUndefined();
  });

  it('is read anew when most files changed, or the list of aliases', async () => {
    await save(await open());
    await writeFile(path.join(folder, 'aliases.txt'), 'Ardle = Ardelle\n');
    expect(texts(await open())).toEqual(texts(await openAnew()));
    for (const number of [1, 2, 3]) await write(`${number}.txt`, `A barn, number ${number}.`, 30 + number);
    const again = await open();
    expect(texts(again)).toEqual(texts(await openAnew()));
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
    const read = await open();
    expect(read.notice).toMatch(/is not used, because it cannot be read \(EISDIR/);
    expect(read.collection.articles).toHaveLength(5);
  });
});
