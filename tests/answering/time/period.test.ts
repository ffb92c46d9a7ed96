import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber, type Period, relate, wholeYears } from '../../../src/answering/time/period.ts';

const day = integer({ min: -300_000, max: 60_000 });
const period = tuple(day, integer({ min: 0, max: 4000 })).map(([first, length]): Period => ({
  first,
  last: first + length,
}));

const lies = (inner: Period, outer: Period): boolean => ['same', 'inside'].includes(relate(outer, inner));

describe('days', () => {
  it('have the number of their date', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(dayNumber(2000, 3, 1) - dayNumber(2000, 2, 28)).toBe(2);
    expect(dayNumber(99, 1, 1)).toBeLessThan(dayNumber(1899, 1, 1));
  });

  it('have a date that has their number', () => {
    assert(
      property(day, (number) => {
        const { year, month, day: date } = dateOf(number);
        return dayNumber(year, month, date) === number;
      }),
    );
  });
});

describe('two periods', () => {
  it('are the same, one in the other, met or apart', () => {
    const asked = wholeYears(2019, 2019);
    expect(relate(asked, wholeYears(2019, 2019))).toBe('same');
    expect(relate(asked, { first: dayNumber(2019, 4, 1), last: dayNumber(2019, 4, 30) })).toBe('inside');
    expect(relate(asked, wholeYears(2015, 2021))).toBe('overlaps');
    expect(relate(asked, { first: dayNumber(2006, 1, 1), last: Infinity })).toBe('overlaps');
    expect(relate(asked, wholeYears(2018, 2018))).toBe('other');
  });

  it('are apart whichever is asked for', () => {
    assert(
      property(
        period,
        period,
        (one, other) => (relate(one, other) === 'other') === (relate(other, one) === 'other'),
      ),
    );
  });

  it('are the same just when each lies in the other', () => {
    assert(
      property(period, period, (one, other) => {
        return (relate(one, other) === 'same') === (lies(one, other) && lies(other, one));
      }),
    );
  });
});
