import type { Answer, Reading } from '../../answering/answer.ts';
import {
  compareQuantities,
  isComparable,
  type Quantity,
  readQuantity,
} from '../../answering/comparing/quantity.ts';
import { writeQuantity } from '../../answering/comparing/write-quantity.ts';
import { THRESHOLDS } from '../../answering/refusing/thresholds.ts';
import type { Language } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import type { AboutTools } from '../about/about-tools.ts';
import { sentenceOf } from '../about/asked-of.ts';
import type { Context, SpokenTurn } from '../context.ts';
import { asQuestion } from '../edit.ts';

/** An answer that was worked out from two given before, and how the turn was understood. */
export type Worked = { readonly answer: Answer; readonly readAs: string };

const THAN_OTHER =
  /^(?:by )?(?:how (?:much|many)|what) ?(?:is|was|are|were)? ?(?:that|it|the difference)? ?(?<key>more|less|fewer|higher|lower|bigger|larger|smaller|longer|older|taller|deeper)?(?: (?:is|was) (?:that|it|this))?,? than (?:the )?(?:other|first|previous|last)(?: one)?$|^(?:and )?what(?:['’]s| is| was) the difference(?: between (?:them|the two))?$/i;

/** "How much more than the other?": from the figures of the last two answers, which must be of one unit. `undefined` for any other turn. */
export function workOutDifference(
  text: string,
  context: Context | undefined,
  tools: AboutTools,
): Worked | undefined {
  const before = context?.earlier[0];
  if (context === undefined || before === undefined || !THAN_OTHER.test(text)) return undefined;
  const language = tools.collections[0]?.language;
  const [one, other] = [context.last, before].map((spoken) => language && figureOf(spoken, language, tools));
  if (one === undefined || other === undefined) return undefined;
  if (one.quote.article === other.quote.article && one.figure.start === other.figure.start) return undefined;
  const how = compareQuantities(one.quantity, other.quantity);
  const isAlike = isComparable(one.quantity, other.quantity) && one.quantity.base === other.quantity.base;
  if (how === undefined || !isAlike || one.quantity.dimension === 'date') return undefined;
  const [nowAsked, askedBefore] = apart(context.last.question.text, before.question.text);
  const sides = [
    { ...one, thing: nowAsked },
    { ...other, thing: askedBefore },
  ] as const;
  const [larger, smaller] = how === 'smaller' ? [sides[1], sides[0]] : sides;
  const finer = other.quantity.factor < one.quantity.factor ? other.quantity : one.quantity;
  const isRough = [one, other].some(({ quantity: { low, high } }) => low !== high);
  const gap = `${isRough ? 'about ' : ''}${writeQuantity(larger.quantity.value - smaller.quantity.value, finer)}`;
  const wantsLess = /\b(?:less|fewer|lower|smaller)\b/i.test(text);
  const isOtherWay = how !== 'same' && (how === 'smaller') !== wantsLess;
  const reading: Reading = {
    short: {
      form: 'computed',
      text: isOtherWay ? `${gap} ${wantsLess ? 'more' : 'less'}` : gap,
      working: `${larger.words} (${larger.thing}) − ${smaller.words} (${smaller.thing}) = ${gap}`,
    },
    quote: one.quote,
    basis: [one.figure],
    further: [{ quote: other.quote, spans: [other.figure] }],
  };
  return {
    answer: answerOf(
      text,
      reading,
      Math.min(context.last.turn.answer.confidence, before.turn.answer.confidence),
    ),
    readAs: asQuestion(
      `${context.last.question.text}, and how much ${wantsLess ? 'less' : 'more'} is that than for ${askedBefore}`,
    ),
  };
}

type Figure = {
  readonly quote: Reading['quote'];
  readonly figure: Span;
  readonly words: string;
  readonly quantity: Quantity;
};

/** The one figure that a turn was answered with. */
function figureOf(
  { turn: { answer } }: SpokenTurn,
  language: Language,
  tools: AboutTools,
): Figure | undefined {
  if (answer.status === 'not_found' || answer.reading.short.form !== 'spans') return undefined;
  const { quote, short } = answer.reading;
  const sentence = sentenceOf(quote, tools);
  const [span, ...more] = short.spans;
  if (sentence === undefined || more.length > 0) return undefined;
  const [typed, ...others] = sentence.figures.filter(
    ({ start, end }) => start < span.end && span.start < end,
  );
  if (typed === undefined || others.length > 0) return undefined;
  const { start, end, type } = typed;
  const words = sentence.article.text.slice(start, end).replace(/\s+/g, ' ');
  const quantity = readQuantity(words, type, language);
  return quantity === undefined ? undefined : { quote, figure: { start, end }, words, quantity };
}

/** The words in which two questions differ: what each of them is about; else the questions. */
function apart(one: string, other: string): readonly [string, string] {
  const [a, b] = [one.split(/\s+/), other.split(/\s+/)];
  let [first, last] = [0, 0];
  while (first < Math.min(a.length, b.length) && same(a[first], b[first])) first++;
  while (last < Math.min(a.length, b.length) - first && same(a.at(-1 - last), b.at(-1 - last))) last++;
  // "Fin whales" against "blue whales": a noun that both have belongs to what differs.
  const end = last > 0 && first + last < Math.max(a.length, b.length) ? last - 1 : last;
  const cut = (words: readonly string[]): string =>
    words
      .slice(first, words.length - end)
      .join(' ')
      .replace(/['’]s$/, '');
  const [left, right] = [cut(a), cut(b)];
  return first === 0 || left === '' || right === '' ? [`“${one}”`, `“${other}”`] : [left, right];
}

const same = (one: string | undefined, other: string | undefined): boolean =>
  one?.toLowerCase() === other?.toLowerCase();

function answerOf(question: string, reading: Reading, confidence: number): Answer {
  const common = { question, type: 'comparison', notes: [], confidence, evidence: [] } as const;
  if (confidence >= THRESHOLDS.answered) return { ...common, status: 'answered', reading, rivals: [] };
  if (confidence >= THRESHOLDS.unsure) return { ...common, status: 'unsure', reading };
  return { ...common, status: 'not_found', reading, missing: [] };
}
