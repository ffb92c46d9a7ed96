import type { PartialDate } from '../corpus/article.ts';
import type { ArticleFilter } from '../retrieval/collection.ts';
import { dayNumber } from '../corpus/day-number.ts';
import type { Scope } from './answerer.ts';

/**
 * Which articles a scope means; `undefined` for all of them. Between two days are the articles that can have been published there: one of which only the
 * month is known is, when a day of that month is. One without a year is in no period.
 */
export const acceptsOf = ({ article, from, to }: Scope = {}): ArticleFilter | undefined => {
  if (article === undefined && from === undefined && to === undefined) return undefined;
  const hasPeriod = from !== undefined || to !== undefined;
  const first = from === undefined ? -Infinity : dayNumber(dateOf(from), 1, 1);
  const last = to === undefined ? Infinity : dayNumber(dateOf(to), 12, 31);
  return ({ id, published }) => {
    if (article !== undefined && id !== article) return false;
    if (!hasPeriod) return true;
    if (published?.year === undefined) return false;
    return dayNumber(published, 12, 31) >= first && dayNumber(published, 1, 1) <= last;
  };
};

/** A day as ISO 8601 writes it. */
const dateOf = (day: string): PartialDate => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
};
