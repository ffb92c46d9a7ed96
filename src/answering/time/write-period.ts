import { formatDate } from '../../corpus/citation.ts';
import { dateOf, dayNumber, type Period } from './period.ts';

const RANGE = '–';

/** A period in words: "2021", "2015–2017", "January–August 2021", "April 2018", "3 April 2020", "since 2006", "until 3 April 2020". */
export function writePeriod({ first, last }: Period): string {
  if (first === -Infinity) return `until ${writeEnd(last)}`;
  if (last === Infinity) return `since ${writeStart(first)}`;
  const from = dateOf(first);
  const until = dateOf(last);
  const beginsMonth = from.day === 1;
  const endsMonth = dateOf(last + 1).day === 1;
  if (beginsMonth && from.month === 1 && endsMonth && until.month === 12)
    return from.year === until.year ? String(from.year) : `${from.year}${RANGE}${until.year}`;
  if (first === last) return formatDate(from);
  if (!beginsMonth || !endsMonth) return `${formatDate(from)} ${RANGE} ${formatDate(until)}`;
  const end = formatDate({ year: until.year, month: until.month });
  if (from.year !== until.year)
    return `${formatDate({ year: from.year, month: from.month })} ${RANGE} ${end}`;
  return from.month === until.month ? end : `${formatDate({ month: from.month })}${RANGE}${end}`;
}

/** A year's or month's first day stands for it. */
function writeStart(first: number): string {
  const { year, month, day } = dateOf(first);
  if (day !== 1) return formatDate({ year, month, day });
  return month === 1 ? String(year) : formatDate({ year, month });
}

function writeEnd(last: number): string {
  const { year, month, day } = dateOf(last);
  if (last !== dayNumber(year, month + 1, 1) - 1) return formatDate({ year, month, day });
  return month === 12 ? String(year) : formatDate({ year, month });
}
