import { english } from '../text/english/english.ts';

/** Which end of a period a person gives. */
export type PeriodSide = 'from' | 'to';

/** Longest text of an end: "30th of September, 2023" has 23 characters. */
export const PERIOD_END_LENGTH = 40;

/** The forms that are read, as people are told of them. */
export const PERIOD_FORMS = '2019, May 2019, 2019-05, 1 May 2019 or 2019-05-01';

const YEAR = String.raw`(?<year>[12]\d{3})`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const MONTH = String.raw`(?<name>${Array.from(english.months.keys()).join('|')})\.?`;

const FORMS: readonly RegExp[] = [
  YEAR,
  String.raw`${YEAR}-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?`,
  String.raw`${MONTH},?\s+(?:of\s+)?${YEAR}`,
  String.raw`${DAY}\s+(?:of\s+)?${MONTH},?\s+${YEAR}`,
  String.raw`${MONTH}\s+${DAY},?\s+${YEAR}`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/** Days of a month, 1–12. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** ISO 8601. */
const isoDay = (year: number, month: number, day: number): string =>
  [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

const monthOf = ({ month, name }: Readonly<Record<string, string | undefined>>): number | undefined => {
  if (name !== undefined) return english.months.get(name.toLowerCase());
  return month === undefined ? undefined : Number(month);
};

/**
 * The day on which a period begins or ends, as ISO 8601. A year or a month stands for its first day at the beginning of a period, for its last
 * at the end. `undefined` for a text of another form, or a day that there is not.
 */
export const readPeriodEnd = (text: string, side: PeriodSide): string | undefined => {
  const typed = text.trim();
  const groups = FORMS.map((form) => form.exec(typed)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const year = Number(groups['year']);
  const month = monthOf(groups) ?? (side === 'from' ? 1 : 12);
  if (month < 1 || month > 12) return undefined;
  const last = daysIn(year, month);
  const day = groups['day'] === undefined ? (side === 'from' ? 1 : last) : Number(groups['day']);
  return day < 1 || day > last ? undefined : isoDay(year, month, day);
};
