import type { Language } from '../../text/language.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import { readPeriod } from './read-period.ts';
import { readUnit, type Unit } from './unit.ts';

/** A value as a text gives it. */
export type Quantity = Unit & {
  /** In the base; of a date, days since 1970, to its first day. */
  readonly value: number;
  /** The value lies between these, both included: "more than", "about" and "1931" leave it open where. */
  readonly low: number;
  readonly high: number;
};

/** How far, as a share of it, a value may be from a figure that is given as rough, and above one given as "more than". */
const ROUGH = 0.1;
const BEYOND = 0.25;

const MORE = /^(?:an? )?(?:more than|no less than|no fewer than|greater than|at least|over|above)\b/i;
const LESS =
  /^(?:an? )?(?:less than|fewer than|no more than|at most|up to|as many as|as much as|close to|nearly|almost|under|below)\b/i;
const ABOUT = /^(?:an? )?(?:about|around|approximately|approx|roughly|some)\b/i;
const EXACT = /^(?:exactly|only)\b/i;

const NUMBER = /\d[\d,]*(?:\.\d+)?/;
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    mn: 1e6,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
    dozen: 12,
  }),
);
const FRACTION = /^(?:half|(?:an?|one|two|three|four)[- ](?:third|quarter|fifth|tenth)s?)$/;
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/half/, 1 / 2],
  [/third/, 1 / 3],
  [/quarter/, 1 / 4],
  [/fifth/, 1 / 5],
  [/tenth/, 1 / 10],
];

/** The value of a figure or date, or `undefined` for a form that isn't one value: a range, "every year". */
export function readQuantity(
  text: string,
  type: TypedSpan['type'],
  language: Language,
): Quantity | undefined {
  if (type === 'name') return undefined;
  if (type === 'date') {
    const period = readPeriod(text);
    if (period === undefined) return undefined;
    const { first, last } = period;
    return {
      dimension: 'date',
      base: 'day',
      value: first,
      low: first,
      high: last,
      unit: '',
      factor: 1,
      isPrefix: false,
    };
  }
  const bound = [MORE, LESS, ABOUT, EXACT].find((pattern) => pattern.test(text));
  const rest = bound === undefined ? text : text.replace(bound, '').trim();
  const number = readNumber(rest.toLowerCase(), language);
  if (number === undefined) return undefined;
  const unit = readUnit(number.before.trim(), number.after.trim());
  if (unit === undefined) return undefined;
  const value = number.value * unit.factor;
  return {
    ...unit,
    value,
    low: bound === LESS || bound === ABOUT ? value * (1 - (bound === LESS ? BEYOND : ROUGH)) : value,
    high: bound === MORE || bound === ABOUT ? value * (1 + (bound === MORE ? BEYOND : ROUGH)) : value,
  };
}

type ReadNumber = { readonly value: number; readonly before: string; readonly after: string };

/** The one number in a figure, its scale taken in: "32.6 billion yuan" → 3.26e10, "yuan". */
function readNumber(text: string, language: Language): ReadNumber | undefined {
  const part = readFraction(text);
  if (part !== undefined) return part;
  const digits = NUMBER.exec(text);
  if (digits !== null) {
    const before = text.slice(0, digits.index);
    const after = text.slice(digits.index + digits[0].length);
    if (NUMBER.test(after)) return undefined;
    return scaled(Number(digits[0].replaceAll(',', '')), before, after);
  }
  const words = text.split(/[\s-]+/);
  let value = 0;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const number = word in SCALES ? undefined : language.numberWords.get(word);
    if (number === undefined) break;
    value += number;
  }
  if (words[0] === 'a' || words[0] === 'an') [value, at] = [1, 1];
  if (at === 0 || words.includes('or') || words.includes('to')) return undefined;
  return scaled(value, '', words.slice(at).join(' '));
}

/** "2/3" and "two thirds" as per cent of the whole. */
function readFraction(text: string): ReadNumber | undefined {
  const ratio = /^(\d{1,2})\/(\d{1,3})$/.exec(text.trim());
  if (ratio !== null && Number(ratio[2]) > 0)
    return { value: (100 * Number(ratio[1])) / Number(ratio[2]), before: '', after: '%' };
  const part = PARTS.find(([name]) => name.test(text))?.[1];
  if (part === undefined || !FRACTION.test(text.trim())) return undefined;
  const times = /\btwo\b/.test(text) ? 2 : /\bthree\b/.test(text) ? 3 : /\bfour\b/.test(text) ? 4 : 1;
  return { value: 100 * times * part, before: '', after: '%' };
}

function scaled(value: number, before: string, after: string): ReadNumber {
  let rest = after.replace(/^[\s-]+/, '');
  let result = value;
  for (;;) {
    const word = /^[a-z]+\b/.exec(rest)?.[0] ?? '';
    // A bare "m" after a sum of money is a million, else metres.
    const scale = word === 'm' && before.trim() !== '' ? 1e6 : SCALES.get(word);
    if (scale === undefined) return { value: result, before, after: rest };
    result *= scale;
    rest = rest.slice(word.length).replace(/^[\s-]+/, '');
  }
}

/** Whether two values are of one dimension, and either in one base or of time: a month is no fixed number of days, but never fewer than 28. */
export const isComparable = (one: Quantity, other: Quantity): boolean =>
  one.dimension === other.dimension && (one.base === other.base || one.dimension === 'time');

const SECONDS_A_DAY = 86_400;
const MONTH_DAYS = { least: 28, most: 31 } as const;

/** Between what a value lies, in a base that all of its dimension share. */
const rangeOf = ({ base, low, high }: Quantity): readonly [number, number] =>
  base === 'month'
    ? [low * MONTH_DAYS.least * SECONDS_A_DAY, high * MONTH_DAYS.most * SECONDS_A_DAY]
    : [low, high];

/** How two comparable values stand to each other, as far as what is written settles it. */
export function compareQuantities(one: Quantity, other: Quantity): 'larger' | 'smaller' | 'same' | undefined {
  const isOneBase = one.base === other.base;
  const [low, high] = isOneBase ? [one.low, one.high] : rangeOf(one);
  const [otherLow, otherHigh] = isOneBase ? [other.low, other.high] : rangeOf(other);
  if (low > otherHigh) return 'larger';
  if (high < otherLow) return 'smaller';
  const exact = isOneBase && low === high && otherLow === otherHigh;
  return exact && one.value === other.value ? 'same' : undefined;
}
