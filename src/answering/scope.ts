import type { PartialDate } from '../corpus/article.ts';
import type { ArticleFilter } from '../retrieval/collection.ts';
import type { Scope } from './answerer.ts';

/**
 * Which articles a scope means; `undefined` for all of them. Between two days are the articles that can have been published there: one of which only the
 * month is known is, when a day of that month is. One without a year is in no period.
 */
export const acceptsOf = ({ article, from, to }: Scope = {}): ArticleFilter | undefined =>
  article === undefined && from === undefined && to === undefined
    ? undefined
    : ({ id, published }) =>
        (article === undefined || id === article) && isPublishedBetween(published, from, to);

const isPublishedBetween = (
  published: PartialDate | undefined,
  from: string | undefined,
  to: string | undefined,
): boolean => {
  if (from === undefined && to === undefined) return true;
  if (published?.year === undefined) return false;
  return (
    (from === undefined || isoDay(published, 12, 31) >= from) &&
    (to === undefined || isoDay(published, 1, 1) <= to)
  );
};

/** The day as ISO 8601 writes it, with these for what isn't known; days past the end of a month compare as well. */
const isoDay = ({ year = 0, month, day }: PartialDate, otherMonth: number, otherDay: number): string =>
  [
    String(year).padStart(4, '0'),
    String(month ?? otherMonth).padStart(2, '0'),
    String((month === undefined ? undefined : day) ?? otherDay).padStart(2, '0'),
  ].join('-');
