import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FolderReader } from '../../src/main/folder-reader.ts';
import { readFolderCollection } from '../../src/main/folder-collection.ts';
import { createRefresh } from '../../src/main/refresh-articles.ts';
import { restoreCollection } from '../../src/retrieval/saved-collection.ts';
import type { SegmentedCollection } from '../../src/retrieval/segmented-collection.ts';
import { english } from '../../src/text/english/english.ts';
import { compiledReader } from '../support/compiled-threads.ts';

const thread = compiledReader();
afterAll(() => thread.close());

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string): Promise<void> => writeFile(path.join(folder, name), text);
const mill = (number: number, floors = 3): string =>
  `The mill of Ardle ${number} has ${floors} floors.\n\nIt was sold in ${1900 + number}.`;

const openAnew = async (): Promise<SegmentedCollection> =>
  restoreCollection((await readFolderCollection(folder)).segments, english);

/** All that can be asked of a collection, whatever order its articles came in. */
const stateOf = (collection: SegmentedCollection) => ({
  articles: collection.articles
    .map(({ id, key, aliases }) => ({ id, key, aliases }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  words: new Map(collection.vocabulary),
  sentences: collection.size,
  mills: collection.documentFrequency('mill'),
});

type Reading = Pick<FolderReader, 'readFiles'>;

/** A reader that says how many files it was given at a time. */
const counting = (reader: Reading) => {
  const given: number[] = [];
  const readFiles: Reading['readFiles'] = (task) => {
    given.push(task.ids.length);
    return reader.readFiles(task);
  };
  return { given, readFiles };
};

const broken: Reading = { readFiles: () => Promise.reject(new Error('out of memory')) };

describe.each<[string, Reading, number]>([
  ['with a thread', thread, 0],
  ['with a thread that falls over', broken, 3],
])('a folder that is read again %s', (_, reader, faults) => {
  it('is what it would be if it was read anew, and many files are left to the thread', async () => {
    for (let number = 0; number < 20; number += 1) await write(`${number}.txt`, mill(number));
    const collection = await openAnew();
    const counted = counting(reader);
    const errors: unknown[] = [];
    const refresh = createRefresh({
      folder,
      collection,
      reader: counted,
      report: (error) => errors.push(error),
    });

    await write('3.txt', mill(3, 8));
    await rm(path.join(folder, '4.txt'));
    await write('new.txt', mill(50));
    expect(await refresh(new Set(['3.txt', '4.txt', 'new.txt', '5.txt']))).toMatchObject({
      added: ['new.txt'],
      changed: ['3.txt'],
      removed: ['4.txt'],
      articles: 20,
    });
    expect(counted.given).toEqual([]);
    expect(stateOf(collection)).toEqual(stateOf(await openAnew()));

    const many = Array.from({ length: 90 }, (_none, number) => `many-${number}.txt`);
    for (const [number, name] of many.entries()) await write(name, mill(number));
    await write('7.txt', ' ');
    const change = await refresh(new Set([...many, '7.txt']));
    expect(change.added.toSorted()).toEqual(many.toSorted());
    expect(change.removed).toEqual(['7.txt']);
    expect(change.problems.map(({ file }) => file)).toEqual(['7.txt']);
    expect(counted.given).toEqual([64, 27]);
    expect(stateOf(collection)).toEqual(stateOf(await openAnew()));

    await write('large.txt', mill(1).repeat(1_500));
    expect(await refresh(new Set(['large.txt']))).toMatchObject({ added: ['large.txt'], problems: [] });
    expect(counted.given).toEqual([64, 27, 1]);
    expect(errors).toHaveLength(faults);
  });

  it('has the names of a changed list, and only articles that it changes count as changed', async () => {
    for (let number = 0; number < 20; number += 1) await write(`${number}.txt`, mill(number));
    const collection = await openAnew();
    const refresh = createRefresh({ folder, collection, reader, report: () => undefined });
    await write(
      'aliases.yaml',
      '- names: [Ardle, Ardelle]\n  article: 2.txt\n- names: [Ardle, Erdle]\n  article: none.txt\n',
    );
    const change = await refresh(new Set(['aliases.yaml']));
    expect(change).toMatchObject({ added: [], changed: ['2.txt'], removed: [] });
    expect(change.problems.map(({ file }) => file)).toEqual(['aliases.yaml']);
    expect(stateOf(collection)).toEqual(stateOf(await openAnew()));
  });
});
