import type { Language } from '../../text/language.ts';
import { isCountedYear } from './counted-year.ts';
import type { TypedSpan } from './typed-span.ts';

/** "may" and "march" are months only with a capital. */
const isWord = (text: string): boolean => /^(?:may|march|mar|sun|sat)$/.test(text);

export type DateFinder = (text: string, offset: number) => readonly TypedSpan[];

/** A finder for dates and periods as reports write them: "April 2018", "February 15", "the first half of 2023", "every quarter", "the 1980s". */
export function createDateFinder(language: Language): DateFinder {
  const names = [...language.months.keys()].sort((a, b) => b.length - a.length).join('|');
  const month = `(?:${names})\\b\\.?`;
  const year = '(?:1[0-9]|20)\\d\\d';
  const day = '\\d{1,2}(?:st|nd|rd|th)?';
  const relative = '(?:this|last|next|the same|the previous) (?:year|month|week|quarter|season)';
  const ordinal = '(?:first|second|third|fourth|last)';
  const pattern = new RegExp(
    [
      `\\b${year}-\\d{2}-\\d{2}\\b`,
      `(?:from )?\\b${month}(?: ${year})? (?:to|through|and|until) ${month}(?:,? (?:of )?(?:${year}|${relative}))?`,
      `\\b${day} (?:of )?${month}(?:,? ${year})?\\b`,
      `\\b${month} ${day}(?:, ?${year})?\\b`,
      `\\b${month},? (?:of )?${year}\\b`,
      `\\b(?:the )?${ordinal} (?:half|quarter|(?:two|three|six|nine|ten) months) of (?:${year}|${relative}|the year)`,
      `\\b(?:between |from )?${year}(?: ?[-–] ?| to | and )(?:${year}|\\d{2})\\b(?!s)`,
      `\\b(?:the )?(?:early |late |mid-)?${year}s\\b`,
      `\\b(?:the )?\\d{1,2}(?:st|nd|rd|th)[- ]century\\b(?: (?:BC|AD|BCE|CE))?`,
      `\\b${year}\\b(?! ?%)`,
      `\\b(?:every|each) (?:year|quarter|month|week|day|two years|four years)\\b|\\b(?:annually|monthly|weekly|quarterly|daily)\\b`,
      `\\b${relative}\\b`,
      `\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b`,
      `\\b${month}(?! ${day})`,
    ].join('|'),
    'giu',
  );
  return (text, offset) =>
    [...text.matchAll(pattern)]
      .filter((match) => !isWord(match[0]) && !isCountedYear(text, match.index, match[0]))
      .map((match) => {
        const span = { start: offset + match.index, end: offset + match.index + match[0].length };
        return { type: 'date' as const, ...span, core: span };
      });
}
