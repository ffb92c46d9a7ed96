import { isComparable, type Quantity } from '../answering/comparing/quantity.ts';
import type { FigureValue } from './figure-value.ts';
import type { Outcome } from './finding.ts';

/** How far, as a share of it, a value may be from a figure given as rough, and below one given as "nearly". */
const ROUGH = 0.1;
const NEARLY = 0.15;
/** Values this near, as a share, are equal but for how the computer counts. */
const EQUAL = 1e-9;

/**
 * How a claim's figure stands to one of an article: "33 billion" and "over 30 billion" agree with "33.265 billion", "15 %" with "0.15"; where the article is the rougher of the
 * two, it doesn't settle it. `undefined` where they can't be compared.
 */
export function compareFigures(claimed: FigureValue, written: FigureValue): Outcome | undefined {
  if (claimed.quantity === undefined || written.quantity === undefined) return compareTexts(claimed, written);
  const pair = inOneUnit(claimed.quantity, written.quantity);
  if (pair === undefined) return undefined;
  const [own, other] = pair;
  if (isSame(own, other, claimed.precision)) return isBoundAlike(claimed, written) ? 'agrees' : 'differs';
  if (claimed.bound === 'above') return aboveOutcome(own, other, claimed, written);
  if (claimed.bound === 'below') {
    if (written.bound === 'above') return other >= own ? 'differs' : 'open';
    return other <= own && written.bound !== 'below' ? 'agrees' : 'differs';
  }
  const isRough = claimed.bound === 'about' || claimed.bound === 'nearly';
  if (isRough && written.bound === 'exact' && isWithin(other, own, claimed.bound)) return 'agrees';
  if (written.bound === 'above') return own < other ? 'differs' : 'open';
  if (written.bound === 'below') return own > other ? 'differs' : 'open';
  if (Math.abs(own - other) <= written.precision * (1 + EQUAL)) return 'open';
  return isWithin(own, other, written.bound) && written.bound !== claimed.bound ? 'open' : 'differs';
}

function aboveOutcome(own: number, other: number, claimed: FigureValue, written: FigureValue): Outcome {
  if (written.bound === 'below' || written.bound === 'nearly') return other <= own ? 'differs' : 'open';
  if (other < own)
    return written.bound === 'above' ? 'differs' : isWithin(own, other, written.bound) ? 'open' : 'differs';
  // "More than 3,000" instead of "more than 4,000" is another value; "more than 400,000" for "more than 450,000" is a rounder one.
  if (written.bound !== 'above') return 'agrees';
  return isRounder(own, other) || !/\d/.test(claimed.text) ? 'agrees' : 'differs';
}

/** Whether one value is another cut off after its first digits. */
function isRounder(rounder: number, value: number): boolean {
  const significant = rounder
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace(/[.0]*$/, '')
    .replaceAll('.', '').length;
  const place = 10 ** (Math.floor(Math.log10(value)) - significant + 1);
  return Math.abs(Math.floor(value / place + EQUAL) * place - rounder) <= rounder * EQUAL;
}

/** Whether a value agrees with the one claimed, as exactly as that is written. */
const isSame = (own: number, other: number, precision: number): boolean =>
  Math.abs(own - other) <= Math.max(precision, Math.abs(own) * EQUAL) * (1 + EQUAL);

/** A claim that leaves a value open to one side doesn't follow from one that leaves it open to the other. */
const isBoundAlike = ({ bound }: FigureValue, written: FigureValue): boolean =>
  !(bound === 'above' && (written.bound === 'below' || written.bound === 'nearly')) &&
  !(bound === 'below' && written.bound === 'above');

function isWithin(value: number, rough: number, bound: FigureValue['bound']): boolean {
  if (bound === 'about') return Math.abs(value - rough) <= Math.abs(rough) * ROUGH;
  return bound === 'nearly' && value <= rough && value >= rough * (1 - NEARLY);
}

/** Two quantities as numbers of one unit; a bare fraction below one is a percentage written otherwise, and a ton a tonne. */
function inOneUnit(one: Quantity, other: Quantity): readonly [number, number] | undefined {
  if (isComparable(one, other) && one.base === other.base) return [one.value, other.value];
  if (isShare(one) && other.base === '%') return [one.value * 100, other.value];
  if (one.base === '%' && isShare(other)) return [one.value, other.value * 100];
  if (isTon(one) && isTon(other)) return [one.value / one.factor, other.value / other.factor];
  return undefined;
}

const isShare = ({ dimension, value }: Quantity): boolean => dimension === 'count' && value > 0 && value < 1;
const isTon = ({ dimension, unit }: Quantity): boolean =>
  dimension === 'mass' && /\btons?\b|tonne/.test(unit);

/** Two figures that are no single values: the same numbers in the same unit, or not. */
function compareTexts(claimed: FigureValue, written: FigureValue): Outcome | undefined {
  const [own, other] = [claimed, written].map(({ text }) => ({
    numbers: (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => Number(number.replaceAll(',', ''))),
    unit: text
      .replace(/^\D*/, '')
      .replaceAll(/[\d.,\s]|\b(?:to|or)\b|[-–]/g, '')
      .toLowerCase(),
  }));
  if (own === undefined || other === undefined || own.unit !== other.unit || own.unit === '')
    return undefined;
  if (own.numbers.length !== other.numbers.length || own.numbers.length === 0) return undefined;
  return own.numbers.join(' ') === other.numbers.join(' ') ? 'agrees' : 'differs';
}
