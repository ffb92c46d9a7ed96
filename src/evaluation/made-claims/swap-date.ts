import type { Swap } from './made-claim.ts';
import type { SourceSentence, TaggedToken } from './source-sentence.ts';
import type { Random } from './swap-figure.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * What happens once to the thing that it is said of. Sales of another year are other sales, and nobody would call their figure a
 * contradiction; an opening in another year is one.
 */
const ONCE = set(
  'opened founded born died built completed established introduced signed published released launched discovered invented married elected appointed ' +
    'closed created designed began started ended founded formed arrived moved joined retired resigned graduated crowned assassinated killed murdered ' +
    'buried burned burnt destroyed demolished abolished adopted approved ratified declared granted awarded received finished inaugurated incorporated ' +
    'merged sold bought acquired renamed patented premiered unveiled sank erupted collapsed surrendered invaded conquered captured annexed settled ' +
    'dissolved bankrupt succeeded replaced became written composed painted performed recorded constructed erected laid dated ratified enacted passed',
);

const YEAR = /^1[0-9]\d{2}$|^20[0-2]\d$/u;
/** Words before a year that make it the time of what is said. */
const BEFORE_YEAR = set(
  'in since january february march april may june july august september october november december ,',
);
/** "The 1990 election": a name of it, where it would be another one. */
const isTime = (before: TaggedToken | undefined, after: TaggedToken | undefined): boolean =>
  before !== undefined &&
  BEFORE_YEAR.has(before.lower) &&
  !(after !== undefined && /^[-–/]|^s$/u.test(after.text));

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Years by which a year is moved: neither a rounding nor another age. */
const NEAREST_YEARS = 3;
const FARTHEST_YEARS = 30;
/** Draws until a year is unused; far more than are needed. */
const DRAWS = 50;
/** No article tells of later years in the past tense. */
const LAST_YEAR = 2025;

const otherYear = (year: string, random: Random, isUsed: (figure: string) => boolean): string | undefined => {
  for (let draw = 0; draw < DRAWS; draw++) {
    const distance = NEAREST_YEARS + Math.floor(random() * (FARTHEST_YEARS - NEAREST_YEARS));
    const other = Number(year) + (random() < 0.5 ? -distance : distance);
    if (other <= LAST_YEAR && !isUsed(String(other))) return String(other);
  }
  return undefined;
};

const otherMonth = (month: string, random: Random): string => {
  const free = MONTHS.filter((name) => name !== month);
  return free[Math.floor(random() * free.length)] ?? month;
};

/**
 * The year or the month of what happened once, with another in its place. Only of sentences with one year and an event.
 *
 * @param isUsed whether a year stands anywhere in the article: one that does could be true
 */
export const swapDates = (
  { tokens }: SourceSentence,
  random: Random,
  isUsed: (figure: string) => boolean,
): readonly Swap[] => {
  const years = tokens.filter(({ text }) => YEAR.test(text));
  if (years.length > 1 || !tokens.some(({ lower, part }) => ONCE.has(lower) && part === 'VERB')) return [];
  const months = tokens.filter(
    ({ text }, at) =>
      MONTHS.includes(text) &&
      (/^(?:in|on|since)$/u.test(tokens[at - 1]?.lower ?? '') || tokens[at - 1]?.kind === 'number'),
  );
  const [year] = years;
  if (year !== undefined) {
    const at = tokens.indexOf(year);
    if (!isTime(tokens[at - 1], tokens[at + 1])) return [];
    const replacement = otherYear(year.text, random, isUsed);
    return replacement === undefined ? [] : [{ start: year.start, end: year.end, replacement }];
  }
  const [month, ...others] = months;
  return month === undefined || others.length > 0
    ? []
    : [{ start: month.start, end: month.end, replacement: otherMonth(month.text, random) }];
};
