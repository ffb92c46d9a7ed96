import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriodEnd } from '../../src/discord/period-end.ts';

describe('the end of a period, as people write it', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    [' 2019 ', '2019-01-01', '2019-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['February 2019', '2019-02-01', '2019-02-28'],
    ['Sept. 2019', '2019-09-01', '2019-09-30'],
    ['may of 2019', '2019-05-01', '2019-05-31'],
    ['2019-05-01', '2019-05-01', '2019-05-01'],
    ['2019-5-1', '2019-05-01', '2019-05-01'],
    ['1 May 2019', '2019-05-01', '2019-05-01'],
    ['the first', undefined, undefined],
    ['22nd of March, 2019', '2019-03-22', '2019-03-22'],
    ['MARCH 22nd, 2019', '2019-03-22', '2019-03-22'],
  ])('%s: from %s, to %s', (typed, from, to) => {
    expect([readPeriodEnd(typed, 'from'), readPeriodEnd(typed, 'to')]).toEqual([from, to]);
  });

  it.each([
    '',
    'May',
    '1 May',
    'last year',
    '5/6/2019',
    '31 April 2019',
    '2019-13',
    '2019-00',
    '29 February 2019',
    '0 May 2019',
    '99',
    '20190',
    'in 2019',
  ])('is none of these: "%s"', (typed) => {
    expect(readPeriodEnd(typed, 'from')).toBeUndefined();
  });

  it('is no earlier at the end of a period than at its beginning, and both lie in what was typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        (year, month) => {
          const typed = month === undefined ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;
          const [from, to] = [readPeriodEnd(typed, 'from') ?? '', readPeriodEnd(typed, 'to') ?? ''];
          expect(from.startsWith(typed)).toBe(true);
          expect(to.startsWith(typed)).toBe(true);
          expect(from < to).toBe(true);
          const next = new Date(`${to}T00:00:00Z`);
          next.setUTCDate(next.getUTCDate() + 1);
          expect(next.toISOString().startsWith(typed)).toBe(false);
        },
      ),
    );
  });
});
