import type { TimeMention } from '../time/expression.ts';
import { findMentions } from '../time/find-mentions.ts';
import type { Period } from '../time/period.ts';
import { resolve } from '../time/resolve.ts';

/** A part of a period, or one that comes again. */
const VAGUE = /\b(?:early|late|mid|half|quarter|every|each)\b/i;

/** Where nothing is known to count from, so that only what says its year itself is resolved. */
const NOWHERE = { published: undefined, named: undefined, unsaid: undefined } as const;

/**
 * The days that a date with a year, a month with a year, a year, a decade or a century covers; `undefined` for every other way to put it: a range, words
 * that count from another time, a side left open.
 */
export function readPeriod(text: string): Period | undefined {
  const [only, ...others] = findMentions(text);
  if (only === undefined || others.length > 0 || VAGUE.test(text) || isRange(only, text)) return undefined;
  const { year, part } = only;
  return resolve({ year, ...(part !== undefined && { part }) }, NOWHERE);
}

/** From one month or year to another; a decade and a century are one date. */
const isRange = ({ year, part }: TimeMention, text: string): boolean =>
  part?.first.month !== part?.last.month ||
  (year.from === 'calendar' && year.first !== year.last && !/\d['’]?s\b|century/i.test(text));
