import type { Quantity } from './quantity.ts';

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** Digits that a result may have: more than any figure of a text has, fewer than where binary fractions show. */
const DIGITS = 10;

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));

/** A plain number as people write it: "17.4 billion", "1,284". */
export function writeNumber(value: number): string {
  for (const [scale, name] of SCALES)
    if (Math.abs(value) >= scale) return `${rounded(value / scale)} ${name}`;
  return rounded(value).toLocaleString('en-GB', { maximumFractionDigits: DIGITS });
}

/** A value in the unit that `like` is written in. @param value in the base */
export function writeQuantity(value: number, like: Quantity): string {
  const number = writeNumber(value / like.factor);
  const { unit, isPrefix } = like;
  if (unit === '') return number;
  if (isPrefix) return `${/[a-z]$/i.test(unit) ? `${unit.toUpperCase()} ` : unit.toUpperCase()}${number}`;
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}
