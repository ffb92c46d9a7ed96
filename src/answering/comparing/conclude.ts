import type { Comparison, Measure } from './comparison.ts';
import type { Side } from './find-side.ts';
import { compareQuantities, isComparable } from './quantity.ts';
import type { Dimension } from './unit.ts';
import { writeNumber, writeQuantity } from './write-quantity.ts';

type Sides = readonly [Side, Side, ...Side[]];

/** What follows from the sides: in words, with the working, and the sides in the order in which they are shown. */
export type Conclusion = {
  readonly text: string;
  readonly working: string;
  readonly sides: readonly [Side, ...Side[]];
};

/** Digits of a ratio: the values that it comes from rarely have more. */
const RATIO_DIGITS = 3;
/** The shortest month: a period at least as long has no day. */
const MONTH = 28;
/** The shortest year. */
const YEAR = 365;
const MILLISECONDS_A_DAY = 86_400_000;

/** Values that make no sense added up or divided. */
const POINTLIKE: ReadonlySet<Dimension> = new Set(['date', 'temperature', 'percent']);

/** What the values of the things say to the question, or `undefined` when they don't settle it. */
export function conclude(kind: Comparison['kind'], measure: Measure, sides: Sides): Conclusion | undefined {
  const [one] = sides;
  if (!sides.every(({ quantity }) => isComparable(quantity, one.quantity))) return undefined;
  const isReckoned = kind === 'difference' || kind === 'ratio' || kind === 'sum';
  if (isReckoned && sides.some(({ quantity }) => quantity.base !== one.quantity.base)) return undefined;
  return CONCLUSIONS[kind](measure, sides);
}

/** A figure as its article writes it, without the "only" that belongs to the article's own thought. */
const written = ({ sentence, figure }: Side): string =>
  sentence.article.text
    .slice(figure.start, figure.end)
    .replace(/\s+/g, ' ')
    .replace(/^(?:only|exactly) /i, '');

const named = (side: Side): string => `${written(side)} (${side.thing})`;

const isRough = ({ quantity: { low, high, dimension } }: Side): boolean =>
  dimension !== 'date' && low !== high;

const about = (sides: readonly Side[]): string => (sides.some(isRough) ? 'about ' : '');

function relation(one: Side, how: 'larger' | 'smaller'): string {
  if (one.quantity.dimension === 'date') return how === 'larger' ? 'later' : 'earlier';
  return how === 'larger' ? 'more' : 'less';
}

/** "is more than", or a verb where the other figure begins with "more than" itself. */
function standsTo(others: readonly Side[], one: Side, how: 'larger' | 'smaller'): string {
  if (others.some((other) => /\bthan\b/i.test(written(other))))
    return how === 'larger' ? 'exceeds' : 'is below';
  return `is ${relation(one, how)} than`;
}

function choose({ wanted }: Measure, sides: readonly [Side, Side, ...Side[]]): Conclusion | undefined {
  const [one, other] = sides;
  const best = sides.find((side) =>
    sides.every((rival) => rival === side || compareQuantities(side.quantity, rival.quantity) === wanted),
  );
  if (best !== undefined) {
    const rest = sides.filter((side) => side !== best);
    const working = `${named(best)} ${standsTo(rest, best, wanted)} ${rest.map(named).join(' and ')}`;
    return { text: best.thing, working, sides: [best, ...rest] };
  }
  if (sides.length > 2 || compareQuantities(one.quantity, other.quantity) !== 'same') return undefined;
  return { text: 'both the same', working: `${named(one)} is as much as ${named(other)}`, sides };
}

function decide({ wanted }: Measure, [one, other]: Sides): Conclusion | undefined {
  const how = compareQuantities(one.quantity, other.quantity);
  if (how === undefined) return undefined;
  const relative = how === 'same' ? 'is as much as' : standsTo([other], one, how);
  const working = `${named(one)} ${relative} ${named(other)}`;
  return { text: how === wanted ? 'yes' : 'no', working, sides: [one, other] };
}

function difference({ wanted }: Measure, [one, other]: Sides): Conclusion | undefined {
  const how = compareQuantities(one.quantity, other.quantity);
  if (how === undefined) return undefined;
  const [larger, smaller] = how === 'smaller' ? [other, one] : [one, other];
  const amount = one.quantity.dimension === 'date' ? span(larger, smaller) : gap(larger, smaller);
  if (amount === undefined) return undefined;
  const text = how === wanted || how === 'same' ? amount : `${amount} ${relation(one, how)}`;
  return { text, working: `${named(larger)} − ${named(smaller)} = ${amount}`, sides: [one, other] };
}

const gap = (larger: Side, smaller: Side): string =>
  `${about([larger, smaller])}${writeQuantity(larger.quantity.value - smaller.quantity.value, finer(larger, smaller))}`;

/** The smaller of two units, in which the result has no fraction that the values don't have. */
const finer = (one: Side, other: Side): Side['quantity'] =>
  other.quantity.factor < one.quantity.factor ? other.quantity : one.quantity;

/** The time between two dates, as fine as both are given: years, or days. */
function span({ quantity: later }: Side, { quantity: earlier }: Side): string | undefined {
  const lengths = [later, earlier].map(({ low, high }) => high - low + 1);
  if (lengths.every((length) => length === 1)) return counted(later.low - earlier.low, 'day');
  if (lengths.some((length) => length > YEAR + 1)) return undefined;
  if (lengths.every((length) => length >= MONTH && length < YEAR)) return undefined;
  return counted(yearOf(later.low) - yearOf(earlier.low), 'year');
}

const yearOf = (day: number): number => new Date(day * MILLISECONDS_A_DAY).getUTCFullYear();

const counted = (count: number, unit: string): string =>
  `${writeNumber(count)} ${unit}${count === 1 ? '' : 's'}`;

function ratio(_: Measure, [one, other]: Sides): Conclusion | undefined {
  if (POINTLIKE.has(one.quantity.dimension) || other.quantity.value === 0) return undefined;
  const exact = one.quantity.value / other.quantity.value;
  const times = Number(exact.toPrecision(RATIO_DIGITS));
  const isRounded = times !== exact || isRough(one) || isRough(other);
  const text = `${isRounded ? 'about ' : ''}${times} times`;
  return { text, working: `${named(one)} ÷ ${named(other)} = ${text}`, sides: [one, other] };
}

function sum(_: Measure, sides: Sides): Conclusion | undefined {
  const [one, ...rest] = sides;
  if (POINTLIKE.has(one.quantity.dimension)) return undefined;
  const finest = rest.reduce(
    (least, { quantity }) => (quantity.factor < least.factor ? quantity : least),
    one.quantity,
  );
  const total = sides.reduce((total, { quantity }) => total + quantity.value, 0);
  const text = `${about(sides)}${writeQuantity(total, finest)}`;
  return { text, working: `${sides.map(named).join(' + ')} = ${text}`, sides };
}

const CONCLUSIONS: Readonly<
  Record<Comparison['kind'], (measure: Measure, sides: Sides) => Conclusion | undefined>
> = { choice: choose, verdict: decide, difference, ratio, sum };
