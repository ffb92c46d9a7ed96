import type { ArticleDate } from './written-date.ts';
import type { Bound, TimeExpression, YearPart, YearReference } from './expression.ts';
import { dayNumber, type Period, wholeYears } from './period.ts';

/** What relative words about time count from, as far as it is known. */
export type TimeBasis = {
  readonly published: ArticleDate | undefined;
  /** The year that the text named last before them. */
  readonly named: number | undefined;
  /** The year of a date that is given without one: "April 2nd". */
  readonly unsaid: number | undefined;
};

/** The years that an expression means; `undefined` when what it counts from isn't known. */
export function yearsOf({ year }: TimeExpression, basis: TimeBasis): readonly [number, number] | undefined {
  if (year.from === 'calendar') return [year.first, year.last];
  const only = onlyYear(year, basis);
  return only === undefined ? undefined : [only, only];
}

function onlyYear(year: Exclude<YearReference, { from: 'calendar' }>, basis: TimeBasis): number | undefined {
  if (year.from === 'unsaid') return basis.unsaid;
  if (year.from === 'unknown') return undefined;
  const base = year.from === 'publication' ? basis.published?.year : basis.named;
  return base === undefined ? undefined : base + year.offset;
}

/** The days that an expression means. */
export function resolve(expression: TimeExpression, basis: TimeBasis): Period | undefined {
  const years = yearsOf(expression, basis);
  if (years === undefined) return undefined;
  const { part, bound } = expression;
  const period = part === undefined ? wholeYears(...years) : daysOf(part, years);
  return bound === undefined ? period : open(period, bound);
}

/** A part that begins in the first year and ends in the last: "from November 2019 to March 2020". */
export function daysOf({ first, last }: YearPart, [from, until]: readonly [number, number]): Period {
  // "From November to March" of one year ends in the next.
  const year = from === until && last.month < first.month ? until + 1 : until;
  return {
    first: dayNumber(from, first.month, first.day ?? 1),
    last:
      last.day === undefined ? dayNumber(year, last.month + 1, 1) - 1 : dayNumber(year, last.month, last.day),
  };
}

function open({ first, last }: Period, bound: Bound): Period {
  if (bound === 'since') return { first, last: Infinity };
  if (bound === 'after') return { first: last + 1, last: Infinity };
  return { first: -Infinity, last: bound === 'until' ? last : first - 1 };
}
