import type { PartialDate } from '../article.ts';
import type { HeadLine } from './head-line.ts';
import { parseDate } from './parse-date.ts';

/** A line that begins with a whole date: "Friday, October 27, 2023", "2023-08-31 14:31, Shaoxing, …", "Published: 1 May 2024". */
const PRINTED =
  /^(?:(?:published|updated|posted|date|release time)(?:\s+on)?\s*[:：]?\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4})\b/i;

/** The date that the page prints above the text, with its year. */
export const readPrintedDate = (head: readonly HeadLine[]): PartialDate | undefined => {
  for (const { kind, words } of head) {
    if (kind !== 'caption') continue;
    const date = parseDate(PRINTED.exec(words)?.groups?.['date'] ?? '');
    if (date !== undefined) return date;
  }
  return undefined;
};
