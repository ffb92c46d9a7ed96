import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { collectionOf } from '../../src/retrieval/collection-of.ts';
import type { Collection } from '../../src/retrieval/collection.ts';
import { restoreCollection, segmentsToSave } from '../../src/retrieval/saved-collection.ts';
import type { SegmentedCollection } from '../../src/retrieval/segmented-collection.ts';
import { decodeSnapshot, encodeSnapshot } from '../../src/retrieval/snapshot.ts';
import { readSnapshot, writeSnapshot } from '../../src/retrieval/snapshot-file.ts';
import { IDS, WORDS, anyArticle, anyArticles, anyQuery } from './arbitrary-articles.ts';
import { articleOf, plainLanguage } from './plain-language.ts';

const MAKER = 'reader 1';

const bytesOf = (collection: SegmentedCollection, note?: unknown): Uint8Array =>
  Uint8Array.from(
    encodeSnapshot({ maker: MAKER, note, segments: segmentsToSave(collection) }).flatMap((piece) =>
      Array.from(piece),
    ),
  );

const reopened = (collection: SegmentedCollection): SegmentedCollection => {
  const read = decodeSnapshot(bytesOf(collection), MAKER);
  if (!read.ok) throw new Error(read.reason);
  return restoreCollection(read.content.segments, plainLanguage);
};

/** Everything that can be seen of a collection. */
const seen = (collection: Collection, terms: readonly string[]) => ({
  articles: collection.articles,
  size: collection.size,
  hits: collection.search(terms, 50),
  vocabulary: new Map(collection.vocabulary),
  words: WORDS.map((word) => [
    collection.documentFrequency(word),
    collection.idf(word),
    collection.casing(word),
  ]),
  found: IDS.map((id) => collection.article(id)),
});

const small = (): SegmentedCollection =>
  collectionOf(
    [articleOf('a', [['Lake town.', 'The sea.']]), articleOf('b', [['silk'], ['mayor']])],
    plainLanguage,
  );

describe('a snapshot', () => {
  it('opens as the collection that it was taken of, also after articles came and went', () => {
    fc.assert(
      fc.property(anyArticles, fc.array(anyArticle, { maxLength: 3 }), anyQuery, (first, later, terms) => {
        const collection = collectionOf(first, plainLanguage);
        for (const article of later) {
          collection.remove(article.id);
          collection.add(article);
        }
        collection.remove('c');
        expect(seen(reopened(collection), terms)).toEqual(seen(collection, terms));
      }),
    );
  });

  it('goes on as the collection would have', () => {
    fc.assert(
      fc.property(anyArticles, anyArticle, anyQuery, (articles, one, terms) => {
        const goOn = (collection: SegmentedCollection) => {
          collection.remove(one.id);
          collection.add(one);
          collection.remove('d');
          return seen(collection, terms);
        };
        expect(goOn(reopened(collectionOf(articles, plainLanguage)))).toEqual(
          goOn(collectionOf(articles, plainLanguage)),
        );
      }),
    );
  });

  it('gives the note back', () => {
    const read = decodeSnapshot(bytesOf(small(), { files: ['a', 3] }), MAKER);
    expect(read).toMatchObject({ ok: true, content: { note: { files: ['a', 3] }, maker: MAKER } });
  });

  it('is refused when any byte is another, and when it was cut or made longer', () => {
    const whole = bytesOf(small());
    for (let place = 0; place < whole.length; place += 1) {
      const damaged = whole.slice();
      damaged[place] = (damaged[place] ?? 0) ^ (1 << (place % 8));
      expect(decodeSnapshot(damaged, MAKER)).toMatchObject({ ok: false });
    }
    for (const length of [0, 7, 16, 17, whole.length >> 1, whole.length - 1])
      expect(decodeSnapshot(whole.slice(0, length), MAKER)).toMatchObject({ ok: false });
    expect(decodeSnapshot(Uint8Array.from([...whole, 0]), MAKER)).toEqual({
      ok: false,
      reason: 'it is damaged',
    });
  });

  it('is refused when another program read the texts', () => {
    expect(decodeSnapshot(bytesOf(small()), 'reader 2')).toEqual({
      ok: false,
      reason: 'another version made it',
    });
  });
});

const content = (collection: SegmentedCollection) => ({
  maker: MAKER,
  note: 1,
  segments: segmentsToSave(collection),
});

describe('the file of a snapshot', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'snapshot-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('holds what was written last, and nothing lies beside it', async () => {
    const file = path.join(folder, 'kept', 'index');
    expect(await readSnapshot(file, MAKER)).toBeUndefined();
    await writeSnapshot(file, content(collectionOf([], plainLanguage)));
    await writeSnapshot(file, content(small()));
    const read = await readSnapshot(file, MAKER);
    const segments = read?.ok === true ? read.content.segments : [];
    const articles: readonly Article[] = restoreCollection(segments, plainLanguage).articles;
    expect(articles).toEqual(small().articles);
    expect(await readdir(path.dirname(file))).toEqual(['index']);
  });

  it('stays as it was when the new one cannot be written', async () => {
    const file = path.join(folder, 'index');
    await writeSnapshot(file, content(small()));
    const before = await readFile(file);
    const unwritable = { ...content(small()), note: 1n };
    await expect(writeSnapshot(file, unwritable)).rejects.toThrow(/BigInt/);
    expect(await readFile(file)).toEqual(before);
    expect(await readdir(folder)).toContain('index');
    expect(await readdir(folder)).not.toContain('index.unfinished');
  });

  it('says why it is of no use', async () => {
    const file = path.join(folder, 'notes');
    await writeFile(file, 'a list of things to do');
    expect(await readSnapshot(file, MAKER)).toEqual({ ok: false, reason: 'it does not begin as one' });
  });
});
