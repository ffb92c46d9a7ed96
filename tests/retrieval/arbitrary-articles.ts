import * as fc from 'fast-check';
import type { Article } from '../../src/corpus/article.ts';
import { articleOf } from './plain-language.ts';

/** Few, so that they meet often. */
export const WORDS = ['lake', 'town', 'mayor', 'silk', 'sea', 'the'];
export const IDS = ['a', 'b', 'c', 'd'];

const sentence = fc
  .array(fc.constantFrom(...WORDS, 'Lake', 'Town', 'Łódź', '湖州', '\u{1F5FC}', '\uD800'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '));
const line = fc.oneof(
  { weight: 5, arbitrary: sentence },
  fc.record({ kind: fc.constantFrom('heading', 'caption', 'furniture'), words: sentence }),
);
const paragraphs = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { maxLength: 3 });
const names = fc.option(
  fc.array(
    fc.record({
      names: fc.constantFrom(['Lake', 'Town'], ['Silk Sea', 'Lake'], ['Mayor']),
      source: fc.constantFrom('list', 'text'),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  { nil: undefined },
);
const day = fc.option(
  fc.record({ year: fc.integer({ min: 1000, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) }),
  { nil: undefined },
);

/** An article with all that an article can have; its id is one of `IDS`. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .record({
    id: fc.constantFrom(...IDS),
    lines: paragraphs,
    title: sentence,
    names,
    day,
    outlet: fc.boolean(),
  })
  .map(({ id, lines, title, names: aliases, day: published, outlet }) => ({
    ...articleOf(id, lines, title),
    ...(aliases && { aliases }),
    ...(published && { published }),
    ...(outlet && { outlet: 'The “Lake” Gazette' }),
  }));

export const anyArticles: fc.Arbitrary<Article[]> = fc.uniqueArray(anyArticle, { selector: ({ id }) => id });

export const anyQuery: fc.Arbitrary<string[]> = fc.array(fc.constantFrom(...WORDS, 'unknown', '湖州'), {
  maxLength: 4,
});
