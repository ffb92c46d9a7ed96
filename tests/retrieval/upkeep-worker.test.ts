import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionOf } from '../../src/retrieval/collection-of.ts';
import { restoreCollection, segmentsToSave } from '../../src/retrieval/saved-collection.ts';
import { readSnapshot } from '../../src/retrieval/snapshot-file.ts';
import { tidySegments } from '../../src/retrieval/upkeep.ts';
import { createUpkeepWorker } from '../../src/retrieval/upkeep-worker.ts';
import { articleOf, plainLanguage } from './plain-language.ts';

/** A thread runs only what is compiled; the build comes before the tests. */
const PROGRAM = path.resolve('dist/upkeep-thread.js');

/** Too much to be cleared away at once. */
const worn = () => {
  const collection = collectionOf(
    Array.from({ length: 10 }, (_, id) =>
      articleOf(`${id}`, [Array.from({ length: 700 }, () => `lake ${id}`)]),
    ),
    plainLanguage,
  );
  for (const id of ['1', '2', '3']) collection.remove(id);
  return collection;
};

describe('upkeep in a thread of its own', () => {
  const worker = createUpkeepWorker(PROGRAM);
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'upkeep-'));
  });
  afterAll(async () => {
    await worker.close();
    await rm(folder, { recursive: true });
  });

  it('merges', async () => {
    const collection = worn();
    const before = collection.search(['lake'], 20);
    await tidySegments(collection, worker);
    expect(collection.segments().map(({ articles }) => articles)).toEqual([7]);
    expect(collection.search(['lake'], 20)).toEqual(before);
  });

  it('saves', async () => {
    const file = path.join(folder, 'index');
    const collection = worn();
    await worker.save(file, { maker: 'test', note: [1], segments: segmentsToSave(collection) });
    const read = await readSnapshot(file, 'test');
    const segments = read?.ok === true ? read.content.segments : [];
    expect(restoreCollection(segments, plainLanguage).articles).toEqual(collection.articles);
  });

  it('says what went wrong, and goes on', async () => {
    const content = { maker: 'test', note: undefined, segments: [] };
    await expect(worker.save(path.join(folder, 'index', 'under a file'), content)).rejects.toThrow(
      /EEXIST|ENOTDIR/,
    );
    await expect(worker.save(path.join(folder, 'other'), content)).resolves.toBeUndefined();
  });
});
