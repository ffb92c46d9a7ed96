import { isComparable, type Quantity } from '../answering/comparing/quantity.ts';
import type { Run } from '../answering/reading/span-runs.ts';
import type { Language } from '../text/language.ts';
import { type FigureValue, figureValues } from './figure-value.ts';
import { itemsOf } from './items.ts';
import type { Matching } from './matching.ts';

/** Words by which a text takes a part out of a figure: "£6.8m, of which £4.1m …", "96 rivets … only seven". */
const PART = /^(?:which|whom|these|them|only|just)$/;

/** Half a point: how exactly a share is worked out, in per cent. */
const EXACTLY = 0.5;

/**
 * The share that a sentence gives by two figures, in per cent: of the whole that stands before "of which", or that the claim itself names, the part that
 * has most of the claim's words beside it. `undefined` where it gives no part of a whole.
 */
export function shareIn(
  { claim, sentence }: Matching,
  figure: FigureValue,
  language: Language,
): { readonly value: FigureValue; readonly run: Run } | undefined {
  const percent = figure.quantity;
  if (percent?.dimension !== 'percent') return undefined;
  const values = figureValues(sentence, language).flatMap((value) =>
    value.quantity === undefined ? [] : [{ ...value, quantity: value.quantity }],
  );
  const opens = sentence.lower.findIndex((word) => PART.test(word));
  const before = values.findLast(({ run }) => run[1] < opens)?.quantity;
  const own = figureValues(claim.read, language).find(
    ({ quantity }) => quantity !== undefined && quantity.dimension !== 'percent',
  )?.quantity;
  const whole: Quantity | undefined = before ?? own;
  if (whole === undefined || whole.value === 0) return undefined;
  const items = itemsOf(sentence);
  const beside = (run: Run): number =>
    sentence.terms.reduce((sum, term, at) => {
      const met = claim.terms.find((one) => one !== undefined && one.term === term);
      return items[at] === items[run[0]] && met !== undefined ? sum + met.weight : sum;
    }, 0);
  const [part] = values
    .filter(
      ({ quantity, run }) =>
        isComparable(quantity, whole) &&
        quantity.value < whole.value &&
        (before === undefined || run[0] > opens),
    )
    .toSorted((one, other) => beside(other.run) - beside(one.run));
  if (part === undefined || beside(part.run) === 0) return undefined;
  const value = (100 * part.quantity.value) / whole.value;
  return {
    value: {
      ...part,
      quantity: { ...percent, value, low: value, high: value },
      bound: 'exact',
      precision: EXACTLY,
    },
    run: part.run,
  };
}
