import { singular } from '../english/head-nouns.ts';
import type { Question } from '../question/question.ts';

const MONTHS =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b)/;
const DAYS = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/;

/** What a date must hold to say the unit of the calendar that is asked for, in lower case. */
const HOLDS: Readonly<Record<string, RegExp>> = {
  year: /\b\d{4}\b(?!s)|\byear\b/,
  month: MONTHS,
  day: /\b\d{1,2}(?:st|nd|rd|th)?\b(?! ?century)|day\b/,
  date: /\b\d{1,2}(?:st|nd|rd|th)?\b(?! ?century)|day\b/,
  weekday: DAYS,
  decade: /\b\d{3}0s\b|\bdecade\b/,
  century: /\bcentury\b/,
};

/** What a date must hold to answer "in which month", "on what weekday"; `undefined` where no unit is named. */
export const granularityAsked = ({ focus, kind, type }: Question): RegExp | undefined => {
  const unit = focus === undefined ? undefined : singular(focus);
  if (unit === undefined || unit !== focus || type === 'list' || (kind !== 'date' && unit !== 'weekday'))
    return undefined;
  return Object.hasOwn(HOLDS, unit) ? HOLDS[unit] : undefined;
};
