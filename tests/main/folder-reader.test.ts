import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderError } from '../../src/corpus/folder-error.ts';
import { readFolderCollection } from '../../src/main/folder-collection.ts';
import { createFolderReader } from '../../src/main/folder-reader.ts';
import { compiledReader } from '../support/compiled-threads.ts';

let folder = '';
const saved = () => ({ file: path.join(folder, '..', 'index'), maker: 'reader 1' });

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'folder-')), 'articles');
  await mkdir(folder);
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

/** Columns of a megabyte and more lie in memory that threads share, smaller ones are copied. */
it.each([
  ['a small folder', 3],
  ['a large folder', 6_000],
])('a thread reads %s as it would be read here, its problems too', async (_, floors) => {
  for (const name of ['a', 'b'])
    await writeFile(
      path.join(folder, `${name}.txt`),
      Array.from({ length: floors }, (__, floor) => `Floor ${floor} of mill ${name} is old.`).join('\n\n'),
    );
  await writeFile(path.join(folder, 'empty.txt'), ' ');
  const read = await compiledReader().open(folder, saved());
  expect(read.problems).toHaveLength(1);
  expect(read).toEqual(await readFolderCollection(folder, saved()));
});

it('a folder that is missing is said as it would be here', async () => {
  const missing = path.join(folder, 'missing');
  const here = await readFolderCollection(missing, saved()).catch((error: unknown) => error);
  if (!(here instanceof FolderError)) throw here;
  await expect(compiledReader().open(missing, saved())).rejects.toThrow(new FolderError(here.message));
});

it('a thread that cannot be started rejects', async () => {
  await expect(createFolderReader(path.join(folder, 'none.js')).open(folder, saved())).rejects.toThrow(
    'none.js',
  );
});
