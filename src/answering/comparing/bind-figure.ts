import type { Language } from '../../text/language.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { tokenRange } from '../spans/token-range.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import { otherNouns, otherSigns } from './comparatives.ts';
import type { Measure } from './comparison.ts';
import { isChange } from './is-change.ts';
import { type Quantity, readQuantity } from './quantity.ts';

/** A figure of a sentence that is read as a value. */
export type Value = { readonly figure: TypedSpan; readonly quantity: Quantity };

/** Whose value is looked for in a sentence. Index terms. */
export type Sought = {
  /** What tells the thing from the others. */
  readonly own: ReadonlySet<string>;
  /** What tells the others from it. */
  readonly others: ReadonlySet<string>;
  /** Terms of the words that stand by such a figure, those related to them among them. */
  readonly signs: ReadonlySet<string>;
  readonly measure: Measure;
};

/** Signs of a measure that is itself a change. */
const GROWTH = ['grew', 'growth', 'rise', 'increase'] as const;

/** A sign stands at most so many tokens before or after its figure: "4,000 small and medium-sized enterprises". */
const SIGN_BEFORE = 4;
const SIGN_AFTER = 7;

/** What speaks for a figure, in points of one scale: set by hand, on made-up sentences. */
const POINTS = {
  sign: 2,
  /** For each comma, "and" or "but" between the thing and the figure. */
  border: -0.5,
  /** Another sentence in all but name: a semicolon or "while" between. */
  clause: -3,
  /** Another of the things stands between. */
  crossed: -3,
  /** Another figure of the kind stands between. */
  passed: -1,
  /** Another of the things is as near. */
  shared: -1,
} as const;

/** The best figure must lead by so many points, else the sentence doesn't settle it. */
const LEAD = 1;

const CLAUSE = /^(?:;|while|whereas|compared|against)$/;
const BORDER = /^(?:,|and|but|–|—|\(|\))$/;

type Placed = Value & { readonly first: number; readonly last: number };

/**
 * The figure of a sentence that is the value of a thing: of the dimension asked for, with the word beside it that says so, near to the thing
 * and not parted from it by another thing. `undefined` where several would do.
 */
export function bindFigure(sentence: ReadSentence, sought: Sought, language: Language): Value | undefined {
  const all = placed(sentence, sought.measure, language);
  const anchors = placesOf(sentence, sought.own);
  const others = placesOf(sentence, sought.others);
  const inOrder = respective(sentence, all, anchors, others);
  if (inOrder !== undefined) return inOrder;
  const signed = all.map((value) => ({ value, sign: signOf(sentence, value, sought) }));
  const fitting = signed.filter(
    ({ sign }) => sign !== 'other' && (sign === 'own' || !sought.measure.needsSign),
  );
  const figures = fitting.map(({ value }) => value);
  const scored = fitting
    .flatMap(({ value, sign }) => {
      const own = nearness(sentence, value, anchors, others, figures) ?? 0;
      const foreign = nearness(sentence, value, others, anchors, figures) ?? -Infinity;
      if (anchors.length > 0 && foreign > own) return [];
      return [
        { value, points: own + (sign === 'own' ? POINTS.sign : 0) + (foreign === own ? POINTS.shared : 0) },
      ];
    })
    .sort((one, other) => other.points - one.points);
  const [best, next] = scored;
  if (best === undefined || best.points <= POINTS.clause) return undefined;
  return next === undefined || best.points - next.points >= LEAD ? best.value : undefined;
}

/** Figures of the dimensions that are asked for, with their tokens. */
function placed(
  sentence: ReadSentence,
  { dimensions, signs }: Measure,
  language: Language,
): readonly Placed[] {
  const { text } = sentence.article;
  const measuresGrowth = GROWTH.some((sign) => signs.includes(sign));
  return sentence.figures.flatMap((figure) => {
    const quantity = readQuantity(text.slice(figure.start, figure.end), figure.type, language);
    const range = tokenRange(sentence, figure);
    if (quantity === undefined || range === undefined) return [];
    const fits =
      dimensions.length === 0 ? quantity.dimension !== 'date' : dimensions.includes(quantity.dimension);
    const isDifference = isChange(sentence.lower, range[0], range[1], measuresGrowth);
    return fits && !isDifference ? [{ figure, quantity, first: range[0], last: range[1] }] : [];
  });
}

const placesOf = ({ terms }: ReadSentence, wanted: ReadonlySet<string>): readonly number[] =>
  terms.flatMap((term, at) => (term !== undefined && wanted.has(term) ? [at] : []));

/** "A and B are 5 m and 7 m long respectively": the figures are in the order of the things. */
function respective(
  { lower }: ReadSentence,
  values: readonly Placed[],
  anchors: readonly number[],
  others: readonly number[],
): Value | undefined {
  const [own, other] = [anchors[0], others[0]];
  if (!lower.includes('respectively') || own === undefined || other === undefined || values.length !== 2)
    return undefined;
  return values[own < other ? 0 : 1];
}

/** Whether a word beside a figure says that it is the quantity asked for, or that it is another one. */
function signOf(
  sentence: ReadSentence,
  value: Placed,
  { signs, measure }: Sought,
): 'own' | 'other' | undefined {
  const { lower, terms, figures } = sentence;
  const limit = figures.reduce(
    (end, figure) => {
      const range = tokenRange(sentence, figure);
      return range !== undefined && range[0] > value.last ? Math.min(end, range[0]) : end;
    },
    value.last + 1 + SIGN_AFTER,
  );
  const start = figures.reduce((begin, figure) => {
    const range = tokenRange(sentence, figure);
    return range !== undefined && range[1] < value.first ? Math.max(begin, range[1] + 1) : begin;
  }, value.first - SIGN_BEFORE);
  const isOwn = (at: number): boolean =>
    signs.has(terms[at] ?? '') || measure.signs.includes(lower[at] ?? '');
  const next = lower[value.last + 1] ?? '';
  if (!isOwn(value.last + 1) && otherSigns(measure.signs).includes(next)) return 'other';
  for (let at = value.last + 1; at < limit && !/^[,;.]$/.test(lower[at] ?? ','); at++)
    if (isOwn(at)) return 'own';
  const before = Array.from(
    { length: Math.max(0, value.first - Math.max(0, start)) },
    (_, step) => value.first - 1 - step,
  );
  if (before.some(isOwn)) return 'own';
  const nouns = otherNouns(measure.signs);
  return before.some((at) => nouns.includes(lower[at] ?? '')) ? 'other' : undefined;
}

/** How near a figure is to the nearest mention of a thing, at most 0; `undefined` where the thing isn't mentioned. */
function nearness(
  { lower }: ReadSentence,
  value: Placed,
  anchors: readonly number[],
  others: readonly number[],
  figures: readonly Placed[],
): number | undefined {
  if (anchors.length === 0) return undefined;
  return Math.max(
    ...anchors.map((anchor) => {
      const [from, to] = anchor < value.first ? [anchor + 1, value.first] : [value.last + 1, anchor];
      const between = lower.slice(from, to);
      const isBetween = (at: number): boolean => at >= from && at < to;
      return (
        POINTS.border * between.filter((word) => BORDER.test(word)).length +
        POINTS.clause * between.filter((word) => CLAUSE.test(word)).length +
        (others.some(isBetween) ? POINTS.crossed : 0) +
        POINTS.passed * figures.filter(({ first }) => isBetween(first)).length
      );
    }),
  );
}
