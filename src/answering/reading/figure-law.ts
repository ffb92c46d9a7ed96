import { CURRENCIES, scales } from '../english/units.ts';
import { singular } from '../english/head-nouns.ts';
import { asksForChange, asksForMoney } from '../question/asked-value.ts';
import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { tokenRange } from '../spans/token-range.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import { tokenClass } from '../syntax/token-class.ts';
import { saysChange, saysLevel } from './change-words.ts';
import { dimensionAsked } from './dimension.ts';
import { isOfOtherExtent } from './extents.ts';
import type { Run } from './span-runs.ts';

const { noun, adjective, name } = tokenClass;

/** A figure of a sentence with its tokens and what it says, in lower case. */
type Figure = { readonly figure: TypedSpan; readonly run: Run; readonly said: string };

/** Questions for money that a share may answer: "what is the tax", "how much of the budget". */
const IN_PER_CENT = /\b(?:tax|taxes|fee|fees|rate|rates|charges?|interest|dividend|margin|much of)\b/i;
/** A currency anywhere in a sentence: its bare figures may be sums, as in "from £1.20 to 1.50". */
const SIGN = /[$€£¥₹₽₩]/;

/**
 * Whether a figure of a sentence is one that can answer a question, by its dimension: a sum of money for a cost, a number of things for "how many",
 * a length for "how tall", how far a value went and not where it arrived for "by how much did it rise". True where the question says no dimension.
 */
export function figureAnswers(question: Question, sentence: ReadSentence, figure: TypedSpan): boolean {
  const run = tokenRange(sentence, figure);
  if (run === undefined) return false;
  const said = sentence.article.text.slice(figure.start, figure.end).toLowerCase();
  const read = { figure, run, said };
  if (question.type === 'count') return isNumberOf(question, sentence, read);
  if (question.type === 'amount') return isSum(question, sentence, read);
  if (question.type === 'measure')
    return (
      isMeasure(question, sentence, read) &&
      isOfDimension(question, read) &&
      isAge(question, sentence) &&
      !isOfOtherExtent(question, sentence, run)
    );
  return !asksForChange(question) || isChange(sentence, read);
}

/** A number, or a share of one; a measure only in the unit asked for, and neither the "one" of "one of them" nor what describes a name: "the 4 trillion Selm region". */
function isNumberOf(
  { focus }: Question,
  { lower, classes }: ReadSentence,
  { figure, run, said }: Figure,
): boolean {
  if (/^(?:amount|measure|duration)$/.test(figure.type))
    return focus !== undefined && said.split(/[\s-]+/).some((word) => singular(word) === singular(focus));
  if (figure.type === 'date' || (figure.type === 'count' && classes[run[1] + 1] === name)) return false;
  return said !== 'one' || lower[run[1] + 1] !== 'of';
}

/** A sum of money, or a bare figure that may be one: scaled, with nothing that it counts, or beside sums. */
function isSum(question: Question, sentence: ReadSentence, { figure, run, said }: Figure): boolean {
  if (figure.type === 'amount') return !isAttribute(sentence, run, said);
  if (!asksForMoney(question)) return true;
  if (figure.type === 'percent') return IN_PER_CENT.test(question.core);
  if (figure.type !== 'count' || countsNoun(sentence, run)) return false;
  const { start, end } = sentence.sentence;
  return (
    said.split(/[\s-]+/).some((word) => scales.has(word)) ||
    sentence.lower.some((word) => CURRENCIES.has(word)) ||
    SIGN.test(sentence.article.text.slice(start, end))
  );
}

/** "100-pound shares": what one of them is worth, not what was paid. */
const isAttribute = ({ classes }: ReadSentence, [, last]: Run, said: string): boolean =>
  /\d-\p{L}/u.test(said) && classes[last + 1] === noun;

/** Whether a noun follows that a figure counts. */
const countsNoun = ({ classes }: ReadSentence, [, last]: Run): boolean =>
  [noun, adjective, name].some((kind) => kind === classes[last + 1]);

/** Words that may stand between a figure and the unit that is asked for: "6 consecutive years". */
const BEFORE_UNIT = 3;

/** Not the number of things: "4 trillion", "five starting areas". */
function isMeasure({ focus }: Question, sentence: ReadSentence, { figure, run, said }: Figure): boolean {
  if (figure.type !== 'count') return true;
  const next = sentence.lower.slice(run[1] + 1, run[1] + 1 + BEFORE_UNIT);
  if (focus !== undefined && next.some((word) => singular(word) === singular(focus))) return true;
  return !countsNoun(sentence, run) && !said.split(/[\s-]+/).some((word) => scales.has(word));
}

/** Words by which a sentence says how old something is. */
const OF_AGE = /^(?:old|aged?|ages|born|birthday|founded|since|\S+-old)$/;

const isAge = ({ core }: Question, { lower }: ReadSentence): boolean =>
  !/\bhow old\b/i.test(core) || lower.some((word) => OF_AGE.test(word));

/** A figure without a unit may be of any dimension: "aged 58". */
function isOfDimension(question: Question, { figure, said }: Figure): boolean {
  const dimension = dimensionAsked(question);
  if (dimension === undefined || dimension.test(said)) return true;
  return figure.type === 'count';
}

/** A percentage is taken for a change; any other figure only with a word that says so. */
const isChange = (sentence: ReadSentence, { figure, run }: Figure): boolean =>
  figure.type === 'percent' || (saysChange(sentence.lower, run) && !saysLevel(sentence.lower, run));
