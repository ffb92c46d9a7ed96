import { english } from '../../text/english/english.ts';
import type { PartialDate } from '../article.ts';

const YEAR = '(?<year>1[5-9]\\d{2}|20\\d{2})';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const MONTH = `(?<name>${[...english.months.keys()].join('|')})\\.?`;

const FORMS: readonly RegExp[] = [
  String.raw`\b${YEAR}-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?(?!\d)`,
  String.raw`\b${YEAR}[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?!\d)`,
  String.raw`\b${MONTH}\s+${DAY}(?:,?\s+${YEAR})?(?![\d:])`,
  String.raw`\b${DAY}\s+(?:of\s+)?${MONTH}(?:,?\s+${YEAR})?\b`,
  String.raw`\b${MONTH},?\s+${YEAR}\b`,
  String.raw`^\s*${YEAR}\s*$`,
].map((form) => new RegExp(form, 'i'));

/** Days of the longest year's months. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const number = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/** The first date in `text`, as far as it is given; `undefined` when there is none, or the one there is impossible. */
export const parseDate = (text: string): PartialDate | undefined => {
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    const year = number(groups['year']);
    const month =
      groups['name'] === undefined
        ? number(groups['month'])
        : english.months.get(groups['name'].toLowerCase());
    const day = number(groups['day']);
    if (month !== undefined && (month < 1 || month > 12)) return undefined;
    if (day !== undefined && (day < 1 || day > (DAYS[(month ?? 1) - 1] ?? 0))) return undefined;
    return {
      ...(year !== undefined && { year }),
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
    };
  }
  return undefined;
};
