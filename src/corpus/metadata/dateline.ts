import { english } from '../../text/english/english.ts';
import type { Dateline } from '../article.ts';
import type { HeadLine } from './head-line.ts';
import { parseDate } from './parse-date.ts';

/** A dateline names agency and place, then the date; this is room for them, in UTF-16 units. */
const LONGEST = 120;
/** Agency, place and the country or province it lies in. */
const MOST_NAMES = 3;

const STAMP = /^\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?,?\s*/;
const AGENCY =
  /\b(?:agency|service|news|press|daily|times|network|magazine|post|journal|reuters|afp|ap|xinhua|weekly|herald|tribune)\b/i;
const MONTH = [...english.months.keys()].join('|');
const DATE = new RegExp(
  String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTH})\b|(?:${MONTH})\.?\s+\d{1,2}(?:st|nd|rd|th)?)(?:,?\s+\d{4})?`,
  'i',
);
const BRACKETED = /^[[【](?<agency>[^\]】]+)[\]】]$/;
/** WASHINGTON (AP) —, HARBOUR, May 5 (Xinhua) -- */
const WIRE = /^(?<names>\p{Lu}[^()]{1,80})\((?<agency>[\p{L} ]{2,30})\)\s*[-–—]+$/u;
const NAME = /^\p{Lu}[^.!?:()]{0,60}$/u;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

const fromLine = (line: string): Dateline | undefined => {
  const rest = line.replace(STAMP, '').slice(0, LONGEST);
  const wire = WIRE.exec(rest)?.groups;
  const found = DATE.exec(rest);
  if (found === null && wire === undefined) return undefined;
  const names = (found === null ? (wire?.['names'] ?? '') : rest.slice(0, found.index))
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !WEEKDAY.test(name));
  if (names.length === 0 || names.length > MOST_NAMES || !names.every((name) => NAME.test(name)))
    return undefined;
  const agency = wire?.['agency'] ?? names.find((name) => AGENCY.test(name));
  const place = names.filter((name) => name !== agency).join(', ');
  const date = parseDate(found?.[0] ?? '');
  return {
    ...(agency !== undefined && { agency }),
    ...(place !== '' && { place }),
    ...(date !== undefined && { date }),
  };
};

/**
 * "Xinhua News Agency, Hangzhou, April 3rd, Title: …", "2023-08-31 14:31, Shaoxing, August 1 (Reporter …)", "[Trade Network]": among
 * the captions of the head, or in its first line.
 */
export const readDateline = (head: readonly HeadLine[]): Dateline | undefined => {
  for (const [index, { kind, words }] of head.entries()) {
    if (kind !== 'caption' && !(kind === 'heading' && index === 0)) continue;
    const agency = BRACKETED.exec(words)?.groups?.['agency']?.trim();
    const dateline = agency === undefined ? fromLine(words) : { agency };
    if (dateline !== undefined) return dateline;
  }
  return undefined;
};
