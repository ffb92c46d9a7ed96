import { describe, expect, it } from 'vitest';
import { acceptsOf } from '../../src/answering/scope.ts';
import { plainArticle } from '../../src/corpus/plain-article.ts';
import type { PartialDate } from '../../src/corpus/article.ts';
import { english } from '../../src/text/english/english.ts';

const dated = (published?: PartialDate) =>
  plainArticle(
    'a.txt',
    'A text.',
    { title: 'A', ...(published === undefined ? {} : { published }) },
    english,
  );

describe('acceptsOf', () => {
  it('is nothing to ask where nothing is excluded', () => {
    expect(acceptsOf()).toBeUndefined();
    expect(acceptsOf({})).toBeUndefined();
  });

  it('keeps to one article', () => {
    expect(acceptsOf({ article: 'a.txt' })?.(dated())).toBe(true);
    expect(acceptsOf({ article: 'b.txt' })?.(dated())).toBe(false);
  });

  it.each([
    ['a day within', { year: 2021, month: 5, day: 4 }, true],
    ['the first day', { year: 2021, month: 5, day: 1 }, true],
    ['the last day', { year: 2021, month: 5, day: 31 }, true],
    ['the day before', { year: 2021, month: 4, day: 30 }, false],
    ['the day after', { year: 2021, month: 6, day: 1 }, false],
    ['a month that holds the period', { year: 2021, month: 5 }, true],
    ['another month', { year: 2021, month: 7 }, false],
    ['a year that holds the period', { year: 2021 }, true],
    ['no year', { month: 5, day: 4 }, false],
    ['no date', undefined, false],
  ])('takes an article that can have been published in the period: %s', (_, published, taken) => {
    expect(acceptsOf({ from: '2021-05-01', to: '2021-05-31' })?.(dated(published))).toBe(taken);
  });

  it('leaves one end of a period open', () => {
    expect(acceptsOf({ from: '2021-05-01' })?.(dated({ year: 2030 }))).toBe(true);
    expect(acceptsOf({ to: '2021-05-01' })?.(dated({ year: 1990 }))).toBe(true);
  });
});
