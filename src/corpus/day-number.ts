import type { PartialDate } from './article.ts';

/**
 * A number that grows from day to day, 0 without a year. For what isn't known stands what is given: 0, unless said otherwise, sorts a month before its days.
 * Days past the end of a month compare as well.
 */
export const dayNumber = ({ year, month, day }: PartialDate, otherMonth = 0, otherDay = 0): number =>
  year === undefined
    ? 0
    : (year * 13 + (month ?? otherMonth)) * 32 + ((month === undefined ? undefined : day) ?? otherDay);
