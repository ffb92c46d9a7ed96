import { formatDate } from '../corpus/citation.ts';
import { choiceName, firstChoices, type Choice } from './choice.ts';
import type { Library } from './library.ts';

type Counted = Choice & { readonly count: number };

const counted = (values: readonly string[], words: (value: string) => string): readonly Counted[] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({
    name: `${words(value)} (${count === 1 ? '1 article' : `${count} articles`})`,
    value,
    count,
  })).sort((a, b) => (a.value < b.value ? 1 : -1));
};

const monthInWords = (value: string): string => {
  const [year, month] = value.split('-').map(Number);
  return formatDate({ ...(year !== undefined && { year }), ...(month !== undefined && { month }) });
};

/**
 * Years and months in which articles were published, the latest first, a year before its months, with the number of articles; those whose words or
 * figures hold all that is typed.
 */
export const periodChoices = (typed: string, library: Library): Choice[] => {
  const dates = library.articles.flatMap(({ published: { year, month } = {} }) =>
    year === undefined ? [] : [{ year: String(year), month }],
  );
  const years = counted(
    dates.map(({ year }) => year),
    (year) => year,
  );
  const months = counted(
    dates.flatMap(({ year, month }) =>
      month === undefined ? [] : [`${year}-${String(month).padStart(2, '0')}`],
    ),
    monthInWords,
  );
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = years
    .flatMap((year) => [year, ...months.filter(({ value }) => value.startsWith(`${year.value}-`))])
    .filter(({ name, value }) =>
      wanted.every((word) => value.includes(word) || name.toLowerCase().includes(word)),
    );
  return firstChoices(matches).map(({ name, value }) => ({ name: choiceName(name), value }));
};
