import { describe, expect, it } from 'vitest';
import { createDateFinder } from '../../src/answering/spans/dates.ts';
import { english } from '../../src/text/english/english.ts';

const find = createDateFinder(english);
const found = (text: string): readonly string[] =>
  find(text, 0).map((date) => text.slice(date.start, date.end));

describe('dates', () => {
  it.each([
    ['month and year', 'In April 2018 he came.', ['April 2018']],
    ['month and day', 'starting on February 15 again', ['February 15']],
    ['day and month', 'on 3 May 1999 in Rome', ['3 May 1999']],
    ['a year', 'In 1984, it began.', ['1984']],
    ['a year before a plural', 'In 2000 sets were rare.', ['2000']],
    ['a decade', 'In the 1980s it grew.', ['the 1980s']],
    ['a half-year', 'the first half of 2023 saw', ['the first half of 2023']],
    ['a span of months', 'From January to August this year, ten', ['From January to August this year']],
    ['a relative year', 'opened last year by', ['last year']],
    ['what recurs', 'meets every quarter in', ['every quarter']],
    ['an ISO date', 'printed 2023-08-31 here', ['2023-08-31']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('does not take four digits that count for a year', () => {
    expect(found('It makes 2000 sets a day for 1800 people.')).toEqual([]);
  });

  it('does not take a small "may" or "march" for a month', () => {
    expect(found('They may march on.')).toEqual([]);
  });
});
