import { isComparable, type Quantity } from '../comparing/quantity.ts';

/** A figure as written and as a number. */
export type Figure = { readonly text: string; readonly quantity: Quantity };

/**
 * Whether two figures can be one: "450,000" and "0.45 million", "20 billion" and "20.3 billion", "more than 30" and "33".
 * `undefined` when their units can't be compared.
 */
export function agree(one: Figure, other: Figure): boolean | undefined {
  if (!isComparable(one.quantity, other.quantity)) return undefined;
  const rounding = Math.max(roundingOf(one), roundingOf(other));
  return (
    one.quantity.low <= other.quantity.high + rounding && other.quantity.low <= one.quantity.high + rounding
  );
}

/** Half of the last place written: .05 billion for "20.3 billion". A whole number without a scale is taken to be exact. */
function roundingOf({ text, quantity }: Figure): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(text);
  if (digits === null) return 0;
  const number = Number(digits[0].replaceAll(',', ''));
  const decimals = digits[1]?.length ?? 0;
  const scale = number === 0 ? 0 : Math.abs(quantity.value / number);
  return decimals === 0 && scale === quantity.factor ? 0 : (scale * 10 ** -decimals) / 2;
}
