/** Days since 1 January 1970, first and last, both included; −Infinity and Infinity where a period is open. */
export type Period = { readonly first: number; readonly last: number };

/** How the period of a value stands to the one asked for: it is the same, lies inside it, shares days with it, or shares none. */
export type PeriodRelation = 'same' | 'inside' | 'overlaps' | 'other';

const MILLISECONDS_A_DAY = 86_400_000;

/** The number of a day. Months past December, and days past the month's end, run on. */
export const dayNumber = (year: number, month: number, day: number): number => {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return moment.getTime() / MILLISECONDS_A_DAY;
};

/** Year, month (1–12) and day (1–31) of a day's number. */
export const dateOf = (
  number: number,
): { readonly year: number; readonly month: number; readonly day: number } => {
  const moment = new Date(number * MILLISECONDS_A_DAY);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
};

/** Whole years, both included. */
export const wholeYears = (first: number, last: number): Period => ({
  first: dayNumber(first, 1, 1),
  last: dayNumber(last + 1, 1, 1) - 1,
});

/** How `given` stands to `asked`. */
export function relate(asked: Period, given: Period): PeriodRelation {
  if (asked.first === given.first && asked.last === given.last) return 'same';
  if (given.last < asked.first || asked.last < given.first) return 'other';
  return asked.first <= given.first && given.last <= asked.last ? 'inside' : 'overlaps';
}
