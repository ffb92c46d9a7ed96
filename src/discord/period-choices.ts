import type { PartialDate } from '../corpus/article.ts';
import { formatDate } from '../corpus/citation.ts';
import { choiceName, firstChoices, type Choice } from './choice.ts';
import type { Library } from './library.ts';

type Counted = Choice & { readonly date: PartialDate };

/** More than there are months; 0 stands for the whole year. */
const MONTHS = 13;

/** The years and months of articles, as numbers that follow one another as they do, and how many there are of each. */
const countPeriods = ({ articles }: Library): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  const count = (period: number): void => void counts.set(period, (counts.get(period) ?? 0) + 1);
  for (const { published: { year, month } = {} } of articles) {
    if (year === undefined) continue;
    count(year * MONTHS);
    if (month !== undefined) count(year * MONTHS + month);
  }
  return counts;
};

const choiceOf = (period: number, count: number): Counted => {
  const [year, month] = [Math.floor(period / MONTHS), period % MONTHS];
  const date = month === 0 ? { year } : { year, month };
  const name = `${formatDate(date)} (${count === 1 ? '1 article' : `${count} articles`})`;
  const value = month === 0 ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
  return { name, value, date };
};

/** The latest year first, a year before its months. */
const byTime = ({ date: one }: Counted, { date: other }: Counted): number =>
  (other.year ?? 0) - (one.year ?? 0) || (other.month ?? MONTHS) - (one.month ?? MONTHS);

/**
 * Years and months in which articles were published, the latest first, a year before its months, with the number of articles; those whose words or
 * figures hold all that is typed.
 */
export const periodChoices = (typed: string, library: Library): Choice[] => {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = Array.from(countPeriods(library), ([period, count]) => choiceOf(period, count))
    .filter(({ name, value }) =>
      wanted.every((word) => value.includes(word) || name.toLowerCase().includes(word)),
    )
    .sort(byTime);
  return firstChoices(matches).map(({ name, value }) => ({ name: choiceName(name), value }));
};
