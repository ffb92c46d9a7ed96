import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { createFlexSearchIndex } from '../../src/indexing/flexsearch.ts';
import { createNaiveIndex } from '../../src/indexing/naive.ts';
import type { IndexMaker } from '../../src/indexing/sentence-index.ts';
import type { Collection, Hit } from '../../src/retrieval/collection.ts';
import { createCollection } from '../../src/retrieval/create-collection.ts';
import { articleOf, plainLanguage, wordsOf } from './plain-language.ts';
import type { Line } from './plain-language.ts';

const collectionOf = (
  articles: readonly Article[],
  createIndex: IndexMaker = createFlexSearchIndex,
): Collection => {
  const collection = createCollection({ language: plainLanguage, createIndex });
  for (const article of articles) collection.add(article);
  return collection;
};

const found = (collection: Collection, terms: readonly string[], limit = 100): readonly string[] =>
  collection.search(terms, limit).map((hit) => wordsOf(hit.article, hit.index));

/** A hit without its article's text, to be compared. */
const summary = ({ article, index, score, parts }: Hit) => ({ id: article.id, index, score, parts });

const WORDS = ['lake', 'town', 'mayor', 'silk', 'sea', 'the'];
const sentence = fc
  .array(fc.constantFrom(...WORDS, 'Lake', 'Town'), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '));
const line = fc.oneof(
  { weight: 5, arbitrary: sentence },
  fc.record({ kind: fc.constantFrom('heading', 'caption', 'furniture'), words: sentence }),
);
const paragraphs = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { maxLength: 3 });
const IDS = ['a', 'b', 'c', 'd'];
const article = fc
  .tuple(fc.constantFrom(...IDS), paragraphs, sentence)
  .map(([id, lines, title]) => articleOf(id, lines, title));
const articles = fc.uniqueArray(article, { selector: ({ id }) => id });
const query = fc.array(fc.constantFrom(...WORDS, 'unknown'), { maxLength: 4 });

describe('a collection', () => {
  it('holds its articles in the order they came', () => {
    const [one, two] = [articleOf('one', [['lake']]), articleOf('two', [['town', 'sea']])];
    const collection = collectionOf([one, two]);
    expect(collection.articles).toEqual([one, two]);
    expect(collection.article('two')).toEqual(two);
    expect(collection.article('two')).toBe(collection.articles[1]);
    expect(collection.article('three')).toBeUndefined();
    expect(collection.size).toBe(3);
    expect(collection.remove('one')).toBe(true);
    expect(collection.remove('one')).toBe(false);
    expect(collection.articles).toEqual([two]);
    expect(collection.size).toBe(2);
  });

  it('refuses an article that is there already, and stays as it was', () => {
    const collection = collectionOf([articleOf('one', [['lake']])]);
    expect(() => collection.add(articleOf('one', [['town']]))).toThrow(/"one" is in the collection already/);
    expect(found(collection, ['lake', 'town'])).toEqual(['lake']);
  });

  it('takes an article again in another wording', () => {
    const collection = collectionOf([articleOf('one', [['lake']]), articleOf('two', [['sea']])]);
    collection.remove('one');
    collection.add(articleOf('one', [['town']]));
    expect(found(collection, ['lake'])).toEqual([]);
    expect(found(collection, ['town'])).toEqual(['town']);
  });

  it('counts the sentences of a term', () => {
    const collection = collectionOf([articleOf('one', [['lake lake', 'lake town'], ['sea']])]);
    expect(collection.documentFrequency('lake')).toBe(2);
    expect(collection.documentFrequency('unknown')).toBe(0);
    expect(collection.idf('lake')).toBeCloseTo(Math.log(1 + 1.5 / 2.5), 12);
    expect(collection.idf('unknown')).toBeCloseTo(Math.log(1 + 3.5 / 0.5), 12);
  });
});

const named = (id: string, ...names: readonly string[]): Article => ({
  ...articleOf(id, [['lake']]),
  aliases: [{ names, source: 'list' }],
});

describe('the groups of names', () => {
  it('are those of the articles that are there, each once, whatever came and went', () => {
    const collection = collectionOf([named('a', 'Lake', 'Mere'), named('b', 'Lake', 'Mere')]);
    const group = { names: ['Lake', 'Mere'], source: 'list' };
    expect(collection.nameGroups).toEqual([group]);
    expect(collection.article('a')?.aliases?.[0]).toBe(collection.nameGroups[0]);
    collection.add(named('c', 'Sea', 'Main'));
    expect(collection.nameGroups).toEqual([group, { names: ['Sea', 'Main'], source: 'list' }]);
    collection.remove('a');
    expect(collection.nameGroups).toHaveLength(2);
    collection.remove('b');
    expect(collection.nameGroups).toEqual([{ names: ['Sea', 'Main'], source: 'list' }]);
  });

  it('are the same array until they are others', () => {
    const collection = collectionOf([named('a', 'Lake', 'Mere')]);
    const before = collection.nameGroups;
    collection.add(articleOf('b', [['town']]));
    collection.remove('b');
    expect(collection.nameGroups).toBe(before);
  });
});

describe('articles by their keys', () => {
  it('are found as long as they are there, however they came and were merged', () => {
    const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 30 })), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (all) => {
        const collection = collectionOf([]);
        const there = new Map<string, Article>();
        for (const [isAdded, number] of all) {
          const article = { ...articleOf(`${number}`, [[`lake ${number}`]]), key: `key ${number}` };
          if (!isAdded) there.delete(article.key);
          else if (!there.has(article.key)) there.set(article.key, article);
          if (there.has(article.key) === (collection.article(article.id) !== undefined)) continue;
          if (isAdded) collection.add(article);
          else collection.remove(article.id);
        }
        for (let number = 0; number <= 30; number += 1)
          expect(collection.articleByKey(`key ${number}`)).toEqual(there.get(`key ${number}`));
        expect(collection.count).toBe(there.size);
        expect(collection.articles).toHaveLength(there.size);
        expect(Array.from(collection.ids())).toEqual(collection.articles.map(({ id }) => id));
        for (const [place, one] of collection.articles.entries())
          expect(collection.articleAt(place)).toBe(one);
        for (const place of [-1, there.size]) expect(collection.articleAt(place)).toBeUndefined();
      }),
    );
  });
});

describe('articles as objects', () => {
  it('stay the same while parts of the index are merged', () => {
    const collection = collectionOf([]);
    collection.add(articleOf('first', [['lake']]));
    const first = collection.article('first');
    for (let number = 0; number < 100; number += 1) collection.add(articleOf(`${number}`, [['town']]));
    expect(collection.article('first')).toBe(first);
    expect(collection.search(['lake'], 1)[0]?.article).toBe(first);
    expect(first?.text).toBe(articleOf('first', [['lake']]).text);
  });

  it('are listed in a large collection too, as they were', () => {
    const articles = Array.from({ length: 400 }, (_, id) => articleOf(`${id}`, [[`lake ${id}`]]));
    const collection = collectionOf(articles.slice(0, 300));
    expect(collection.articles[299]).toEqual(articles[299]);
    const kept = collection.articles[7];
    for (const article of articles.slice(300)) collection.add(article);
    collection.remove('8');
    expect(collection.articles).toEqual(articles.filter(({ id }) => id !== '8'));
    expect(kept).toEqual(articles[7]);
  });

  it('are listed step by step, though articles come and go between two steps', () => {
    const articles = Array.from({ length: 900 }, (_, id) => articleOf(`${id}`, [[`lake ${id}`]]));
    const collection = collectionOf(articles);
    let steps = 0;
    for (const _ of collection.listing()) {
      steps += 1;
      if (steps === 2) collection.remove('8');
      if (steps === 3) collection.add(articleOf('new', [['town']]));
    }
    expect(steps).toBeGreaterThan(4);
    expect(collection.articles).toEqual([
      ...articles.filter(({ id }) => id !== '8'),
      articleOf('new', [['town']]),
    ]);
  });
});

describe('search', () => {
  it('owes everything to the index: finds nothing when the index does', () => {
    const collection = collectionOf([articleOf('one', [['lake town', 'lake']], 'lake')], () => ({
      ...createNaiveIndex(),
      candidates: () => [],
    }));
    expect(collection.search(['lake', 'town'], 10)).toEqual([]);
  });

  it('lets in the other sentences of a paragraph that was hit, and no others', () => {
    const collection = collectionOf([articleOf('one', [['lake', 'sea'], ['mayor']])]);
    expect(found(collection, ['lake'])).toEqual(['lake', 'sea']);
  });

  it('asks the index for the rarest terms first, equally rare ones by their letters, each once', () => {
    const asked: string[] = [];
    const spying: IndexMaker = (postings) => {
      const inner = createNaiveIndex(postings);
      return {
        ...inner,
        candidates(terms, limit) {
          asked.push(...terms);
          return inner.candidates(terms, limit);
        },
      };
    };
    const collection = collectionOf(
      [articleOf('one', [['lake town'], ['lake'], ['lake town sea silk']])],
      spying,
    );
    collection.search(['lake', 'unknown', 'town', 'silk', 'sea', 'lake'], 10);
    expect(asked).toEqual(['sea', 'silk', 'town', 'lake']);
  });

  it('does not see furniture', () => {
    const collection = collectionOf([
      articleOf('one', [['sea', { kind: 'furniture', words: 'lake' }, 'town'], ['mayor']]),
    ]);
    expect(collection.size).toBe(3);
    expect(collection.search(['lake'], 10)).toEqual([]);
    expect(found(collection, ['sea'])).toEqual(['sea', 'town']);
  });

  it('finds headings and captions', () => {
    const collection = collectionOf([
      articleOf('one', [[{ kind: 'heading', words: 'lake' }], [{ kind: 'caption', words: 'lake town' }]]),
    ]);
    expect(found(collection, ['lake'])).toHaveLength(2);
  });

  it('prefers a rare term to a common one', () => {
    const collection = collectionOf([articleOf('one', [['town sea'], ['town mayor'], ['town lake']])]);
    expect(found(collection, ['town', 'lake'])[0]).toBe('town lake');
  });

  it('prefers the sentence whose paragraph, neighbour or title speaks of the query too', () => {
    const paragraph = collectionOf([articleOf('one', [['lake silk', 'sea', 'mayor'], ['lake town']])]);
    expect(found(paragraph, ['lake', 'mayor'])[0]).toBe('mayor');
    const neighbour = collectionOf([articleOf('one', [['sea', 'lake', 'silk', 'mayor', 'lake', 'town']])]);
    expect(neighbour.search(['lake', 'mayor'], 2).map((hit) => hit.index)).toEqual([3, 4]);
    const title = collectionOf([
      articleOf('one', [['lake silk']], 'Sea'),
      articleOf('two', [['lake silk']], 'Town'),
    ]);
    expect(title.search(['lake', 'town'], 1)[0]?.article.id).toBe('two');
  });

  it('weighs BM25 of the sentence, its paragraph, its neighbours and the title', () => {
    const furniture: Line = { kind: 'furniture', words: 'lake' };
    const paragraphs = [['lake sea', 'lake'], ['town'], [furniture]];
    const collection = collectionOf([articleOf('one', paragraphs, 'silk lake')]);
    const idf = Math.log(1 + 1.5 / 2.5);
    const sentence = (length: number): number => idf / (1 + 0.4 * (0.5 + (0.5 * length) / (4 / 3)));
    const [first, second] = collection.search(['lake'], 2);
    expect(first?.parts.sentence).toBeCloseTo(sentence(1), 12);
    expect(first?.parts.neighbours).toBeCloseTo(sentence(2), 12);
    expect(first?.parts.paragraph).toBeCloseTo((idf * 2) / (2 + 0.6 * (0.25 + (0.75 * 3) / 2)), 12);
    expect(first?.parts.title).toBeCloseTo(idf / 1.4, 12);
    expect(second?.parts.neighbours).toBeCloseTo(sentence(1), 12);
    for (const { score, parts } of [first!, second!]) {
      const sum = parts.sentence + 0.8 * parts.paragraph + 0.1 * parts.neighbours + 0.2 * parts.title;
      expect(score).toBeCloseTo(sum, 12);
    }
  });

  it('takes the nearest sentences for neighbours, past furniture and across paragraphs', () => {
    const collection = collectionOf([
      articleOf('one', [['lake'], [{ kind: 'furniture', words: 'sea' }], ['town'], ['mayor']]),
    ]);
    const town = collection.search(['town', 'lake', 'mayor'], 4).find((hit) => hit.index === 2)!;
    expect(town.parts.neighbours).toBeCloseTo(2 * town.parts.sentence, 12);
  });

  it('gives equal sentences in the order of the articles, at most the limit', () => {
    const collection = collectionOf([articleOf('b', [['lake'], ['lake']]), articleOf('a', [['lake']])]);
    expect(collection.search(['lake'], 3).map(({ article, index }) => [article.id, index])).toEqual([
      ['b', 0],
      ['b', 1],
      ['a', 0],
    ]);
    expect(collection.search(['lake'], 2)).toHaveLength(2);
    expect(collection.search(['lake'], 0)).toEqual([]);
  });

  it('scores the same whatever the order and the repeats of the terms', () => {
    fc.assert(
      fc.property(articles, query, (articles, terms) => {
        const collection = collectionOf(articles);
        const shuffled = [...terms, ...terms.toReversed()];
        expect(collection.search(shuffled, 50)).toEqual(collection.search(terms, 50));
      }),
    );
  });

  it('never scores below 0, and best first', () => {
    fc.assert(
      fc.property(articles, query, (articles, terms) => {
        const hits = collectionOf(articles).search(terms, 50);
        const scores = hits.map((hit) => hit.score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const { score, parts } of hits) {
          expect(score).toBeGreaterThan(0);
          expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('is the same over FlexSearch and over the naive index', () => {
    fc.assert(
      fc.property(articles, query, (articles, terms) => {
        expect(collectionOf(articles).search(terms, 50)).toEqual(
          collectionOf(articles, createNaiveIndex).search(terms, 50),
        );
      }),
    );
  });
});

describe('adding and removing', () => {
  const step = fc.oneof(
    { weight: 2, arbitrary: fc.record({ do: fc.constant('add'), article }) },
    fc.record({ do: fc.constant('remove'), id: fc.constantFrom(...IDS) }),
  );

  it('in any sequence leaves what a fresh collection of the same articles is', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), query, (steps, terms) => {
        const worn = collectionOf([]);
        for (const one of steps) {
          if (!('article' in one)) worn.remove(one.id);
          else if (worn.article(one.article.id) === undefined) worn.add(one.article);
        }
        const fresh = collectionOf(worn.articles);
        expect(worn.search(terms, 50).map(summary)).toEqual(fresh.search(terms, 50).map(summary));
        expect(worn.size).toBe(fresh.size);
        expect(new Map(worn.vocabulary)).toEqual(new Map(fresh.vocabulary));
        for (const word of WORDS) {
          expect(worn.documentFrequency(word)).toBe(fresh.documentFrequency(word));
          expect(worn.casing(word)).toEqual(fresh.casing(word));
        }
      }),
    );
  });
});
