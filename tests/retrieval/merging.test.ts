import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlexSearchIndex } from '../../src/indexing/flexsearch.ts';
import { buildSegment } from '../../src/retrieval/build-segment.ts';
import { collectionOf } from '../../src/retrieval/collection-of.ts';
import { mergeSegments, type Mergeable } from '../../src/retrieval/merge-segments.ts';
import { mergedTail } from '../../src/retrieval/merge-policy.ts';
import type { SegmentedCollection } from '../../src/retrieval/segmented-collection.ts';
import { createTidying, tidySegments } from '../../src/retrieval/upkeep.ts';
import { IDS, WORDS, anyArticles, anyQuery } from './arbitrary-articles.ts';
import { articleOf, plainLanguage } from './plain-language.ts';

const seen = (collection: SegmentedCollection, terms: readonly string[]) => ({
  articles: collection.articles,
  size: collection.size,
  hits: collection.search(terms, 50),
  vocabulary: new Map(collection.vocabulary),
  words: WORDS.map((word) => [collection.documentFrequency(word), collection.casing(word)]),
  found: IDS.map((id) => collection.article(id)),
});

/** So many articles of one sentence, each in a segment of its own, which nobody merged yet. */
const scattered = (count: number): SegmentedCollection => {
  const collection = collectionOf([], plainLanguage);
  for (let number = 0; number < count; number += 1)
    collection.attach(
      buildSegment([articleOf(`${number}`, [[`lake town${number}`]])], plainLanguage, createFlexSearchIndex),
    );
  return collection;
};

const merging = { merge: async (segments: readonly Mergeable[]) => mergeSegments(segments) };

describe('merging', () => {
  it('gives what building at once gives, without what was removed', () => {
    fc.assert(
      fc.property(anyArticles, anyQuery, fc.constantFrom(...IDS), (articles, terms, gone) => {
        const parts = collectionOf([], plainLanguage);
        for (const one of articles) parts.attach(buildSegment([one], plainLanguage, createFlexSearchIndex));
        parts.remove(gone);
        const merged = collectionOf([], plainLanguage);
        merged.attach(
          mergeSegments(
            parts
              .segments()
              .map(({ columns, removed, words }) => ({ columns, removed, wordCounts: words.counts })),
          ),
        );
        const atOnce = collectionOf(
          articles.filter(({ id }) => id !== gone),
          plainLanguage,
        );
        expect(seen(merged, terms)).toEqual(seen(atOnce, terms));
        expect(seen(parts, terms)).toEqual(seen(atOnce, terms));
      }),
    );
  });

  it('is not told from building many at once, whose index gets its lists as a whole', () => {
    fc.assert(
      fc.property(anyArticles, anyQuery, fc.constantFrom(...IDS), (articles, terms, gone) => {
        fc.pre(articles.length > 0);
        const many = Array.from({ length: Math.ceil(120 / articles.length) }, (_, copy) =>
          articles.map((one) =>
            copy === 0 ? one : { ...one, id: `${one.id} ${copy}`, key: `${one.key} ${copy}` },
          ),
        ).flat();
        const atOnce = collectionOf(many, plainLanguage);
        expect(atOnce.segments()).toHaveLength(1);
        const parts = collectionOf([], plainLanguage);
        for (const one of many) parts.add(one);
        for (const collection of [atOnce, parts]) collection.remove(gone);
        expect(seen(parts, terms)).toEqual(seen(atOnce, terms));
      }),
      { numRuns: 30 },
    );
  });

  it('happens as articles come, so that there are few segments however many came', () => {
    const collection = scattered(600);
    expect(collection.segments().length).toBeLessThan(25);
    expect(collection.articles.map(({ id }) => id)).toEqual(Array.from({ length: 600 }, (_, id) => `${id}`));
    expect(collection.search(['599'], 1)[0]?.article.id).toBe('599');
    expect(collection.documentFrequency('lake')).toBe(600);
  });
});

describe('which segments are merged', () => {
  it.each([
    { sizes: [], largest: 100, tail: 0 },
    { sizes: [1, 1, 1, 1, 1, 1, 1], largest: 100, tail: 0 },
    { sizes: [500, 1, 1, 1, 1, 1, 1, 1, 1], largest: 100, tail: 8 },
    { sizes: [9, 9, 9, 9, 9, 9, 9, 9, 1], largest: 100, tail: 0 },
    { sizes: [20, 20, 20, 20, 20, 20, 20, 20], largest: 100, tail: 0 },
    { sizes: [20, 20, 20, 20, 20, 20, 20, 20], largest: Infinity, tail: 8 },
    { sizes: [0, 0, 0, 0, 0, 0, 0, 0], largest: 100, tail: 8 },
  ])('of $sizes, up to $largest sentences: the last $tail', ({ sizes, largest, tail }) => {
    expect(mergedTail(sizes, largest)).toBe(tail);
  });
});

/** Ten of these are more than is cleared away at once. */
const long = (id: string, word: string) => articleOf(id, [Array.from({ length: 700 }, () => word)]);

/** Ten long articles, three of which were taken out. */
const removedMostly = (): SegmentedCollection => {
  const collection = collectionOf(
    Array.from({ length: 10 }, (_, id) => long(`${id}`, 'lake')),
    plainLanguage,
  );
  for (const id of ['1', '2', '3']) collection.remove(id);
  return collection;
};

describe('upkeep', () => {
  it('has nothing to do where little is to be cleared away: that is done at once', () => {
    const collection = scattered(12);
    for (const id of ['0', '1', '2', '3', '4', '5', '6']) collection.remove(id);
    const held = collection.segments().reduce((sum, { articles }) => sum + articles, 0);
    expect(held).toBeLessThan(8);
    expect(collection.articles.map(({ id }) => id)).toEqual(['7', '8', '9', '10', '11']);
  });

  it('clears out what was removed', async () => {
    const collection = removedMostly();
    await tidySegments(collection, merging);
    expect(collection.segments().map(({ articles }) => articles)).toEqual([7]);
    expect(collection.documentFrequency('lake')).toBe(4900);
  });

  it('keeps an article out that was removed while its segment was merged', async () => {
    const collection = removedMostly();
    await tidySegments(collection, {
      async merge(segments) {
        const merged = mergeSegments(segments);
        collection.remove('5');
        collection.add(articleOf('5', [['sea']]));
        return merged;
      },
    });
    const fresh = collectionOf([], plainLanguage);
    for (const id of ['0', '4', '6', '7', '8', '9']) fresh.add(long(id, 'lake'));
    fresh.add(articleOf('5', [['sea']]));
    expect(collection.articles).toEqual(fresh.articles);
    expect(collection.search(['lake'], 20).map(({ score }) => score)).toEqual(
      fresh.search(['lake'], 20).map(({ score }) => score),
    );
    expect(new Map(collection.vocabulary)).toEqual(new Map(fresh.vocabulary));
  });

  it('reports an error of the worker, and leaves the segments as they are', async () => {
    const collection = removedMostly();
    const error = new Error('no memory');
    const reported = await new Promise((resolve) => {
      createTidying({ merge: () => Promise.reject(error) }, resolve)(collection);
    });
    expect(reported).toBe(error);
    expect(collection.size).toBe(4900);
    expect(collection.segments().map(({ articles }) => articles)).toEqual([10]);
    expect(collection.documentFrequency('lake')).toBe(4900);
  });
});
