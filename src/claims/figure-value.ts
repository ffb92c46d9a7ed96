import { type Quantity, readQuantity } from '../answering/comparing/quantity.ts';
import type { ReadSentence } from '../answering/read-sentence.ts';
import type { Run } from '../answering/reading/span-runs.ts';
import { tokenRange } from '../answering/spans/token-range.ts';
import type { TypedSpan } from '../answering/spans/typed-span.ts';
import { tokenClass } from '../answering/syntax/token-class.ts';
import type { Language } from '../text/language.ts';

/** On which side of what is written the value lies: "more than 30" above, "nearly 20" a little below, "about 20" around it. */
type Bound = 'exact' | 'above' | 'below' | 'nearly' | 'about';

/** A figure of a sentence or claim. */
export type FigureValue = {
  readonly run: Run;
  readonly text: string;
  /** `undefined` for one that isn't one value in a unit we know: a range, kilowatt-hours. */
  readonly quantity: Quantity | undefined;
  readonly bound: Bound;
  /** The half of the last place written, in the quantity's base; see `precisionOf`. */
  readonly precision: number;
  /** The token of the noun that is counted. */
  readonly noun: number | undefined;
};

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  [
    'above',
    /(?:\b(?:more than|over|above|at least|greater than|exceed(?:s|ed|ing)?|no (?:less|fewer) than|upwards of|a minimum of))\s*(?:an? )?$/i,
  ],
  [
    'below',
    /(?:\b(?:less than|fewer than|under|below|at most|no more than|up to|a maximum of))\s*(?:an? )?$/i,
  ],
  ['nearly', /(?:\b(?:nearly|almost|close to|just under|as (?:many|much) as))\s*(?:an? )?$/i],
  ['about', /(?:\b(?:about|around|approximately|approx|roughly|some|or so))\s*(?:an? )?$/i],
];

/** "one of them" and "the first half" state no figure. */
const NO_FIGURE = /^(?:one|another)$/i;
const PART_OF_TIME = /\b(?:first|second|other|latter|former|better|this|that|each|every)[- ]$/i;

/** The figures of a sentence that state a value; dates are none. */
export const figureValues = (sentence: ReadSentence, language: Language): readonly FigureValue[] =>
  withHalves(sentence).flatMap((figure): readonly FigureValue[] => {
    const { text } = sentence.article;
    const written = text.slice(figure.start, figure.end);
    const run = tokenRange(sentence, figure);
    if (figure.type === 'date' || run === undefined || NO_FIGURE.test(written)) return [];
    const before = text.slice(Math.max(sentence.sentence.start, figure.start - 24), figure.core.start);
    if (/^\D*$/.test(written) && PART_OF_TIME.test(before)) return [];
    const half = HALF_OF.exec(written);
    const whole = readQuantity(
      half === null ? written : written.replace(half[0], 'a '),
      half === null ? figure.type : 'count',
      language,
    );
    const quantity = half === null || whole === undefined ? whole : halved(whole);
    const bound = BOUNDS.find(([, pattern]) => pattern.test(before))?.[0] ?? 'exact';
    const precision = precisionOf(written, quantity);
    return [{ run, text: written, quantity, bound, precision, noun: countedNoun(sentence, run, quantity) }];
  });

/** "half a million", which the figures' finder reads as two. */
const HALF_OF = /\bhalf an? (?=\w)/i;

const isHalfOf = (text: string, one: TypedSpan, other: TypedSpan): boolean =>
  text.slice(one.start, one.end).toLowerCase().endsWith('half') &&
  other.start - one.end <= 1 &&
  /^an? /i.test(text.slice(other.start, other.end));

const withHalves = ({ figures, article }: ReadSentence): readonly TypedSpan[] =>
  figures.flatMap((figure, index): readonly TypedSpan[] => {
    const [before, next] = [figures[index - 1], figures[index + 1]];
    if (before !== undefined && isHalfOf(article.text, before, figure)) return [];
    if (next === undefined || !isHalfOf(article.text, figure, next)) return [figure];
    return [{ ...next, start: figure.start, core: { start: figure.core.start, end: next.core.end } }];
  });

const halved = (quantity: Quantity): Quantity => ({
  ...quantity,
  value: quantity.value / 2,
  low: quantity.low / 2,
  high: quantity.high / 2,
});

/** A whole number without scale and unit that ends in so many zeros is rounded. */
const ROUND_ZEROS = 2;
/** How far, in points, a share may be from a fraction in words: 33.8 % is "a third". */
const WORD_FRACTION = 2;
/** The largest share of a bare round number that it is taken to be rounded by. */
const MOST_ROUNDED = 0.01;

/** Half of the last place written: .05 billion for "20.3 billion", half a point for "15 %"; 0 for an exact count. */
function precisionOf(text: string, quantity: Quantity | undefined): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(text);
  if (quantity === undefined) return 0;
  if (digits === null) return quantity.dimension === 'percent' ? WORD_FRACTION : 0;
  const number = Number(digits[0].replaceAll(',', ''));
  const decimals = digits[1]?.length ?? 0;
  const scale = number === 0 ? 0 : Math.abs(quantity.value / number);
  if (decimals > 0 || scale !== 1 || quantity.dimension === 'percent') return (scale * 10 ** -decimals) / 2;
  const zeros = /0*$/.exec(digits[0].replaceAll(',', ''))?.[0].length ?? 0;
  return zeros < ROUND_ZEROS ? 0 : Math.min(10 ** zeros / 2, number * MOST_ROUNDED);
}

const IN_PHRASE: ReadonlySet<number> = new Set([
  tokenClass.noun,
  tokenClass.adjective,
  tokenClass.hyphen,
  tokenClass.name,
  tokenClass.conjunction,
]);

/** The last noun of the phrase that a bare number begins: "4,000 small and medium-sized enterprises". */
function countedNoun(
  { classes }: ReadSentence,
  [, last]: Run,
  quantity: Quantity | undefined,
): number | undefined {
  if (quantity !== undefined && quantity.dimension !== 'count') return undefined;
  let noun: number | undefined;
  for (let at = last + 1; IN_PHRASE.has(classes[at] ?? tokenClass.stop); at++) {
    if (classes[at] === tokenClass.conjunction && noun !== undefined) break;
    if (classes[at] === tokenClass.noun || (classes[at] === tokenClass.name && noun === undefined)) noun = at;
  }
  return noun;
}
