import type { Span } from '../../text/span.ts';
import { isComparable, readQuantity } from '../comparing/quantity.ts';
import { agree, type Figure } from '../rivals/agreement.ts';
import type { Language } from '../../text/language.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { FigureFinder } from '../spans/figures.ts';
import { tokenRange } from '../spans/token-range.ts';
import type { Aligned } from './alignment.ts';

/** What the question wants of a figure. */
type Direction = 'above' | 'below' | 'equal';

const ABOVE = /\b(?:more than|over|above|at least|exceed(?:s|ed)?|greater than|no (?:less|fewer) than)\s*$/i;
const BELOW = /\b(?:less than|fewer than|under|below|at most|no more than|up to)\s*$/i;
const ABOVE_ALONE = /^(?:an? )?(?:more than|over|above|at least|greater than|no (?:less|fewer) than)\b/i;
const BELOW_ALONE = /^(?:an? )?(?:less than|fewer than|under|below|at most|no more than|up to)\b/i;

/** "the first half of the year" and "one of them" state no figure that could be wrong. */
const NO_FIGURE = /^(?:one|\D*(?:half|third|quarter|fifth|tenth)s?)$/i;

/**
 * Whether the figures of a yes/no question hold in a sentence: each against the sentence's figures of the same unit, in the direction that the
 * question asks for ("more than 30"). `undefined` when it has none, or the sentence has nothing to hold against them.
 * Of several figures of one unit the one is meant that stands in one stretch between commas with most of what is asked.
 * @param core the question without its polite frame
 */
export function figuresHold(
  core: string,
  aligned: readonly Aligned[],
  sentence: ReadSentence,
  findFigures: FigureFinder,
  language: Language,
): boolean | undefined {
  const { text } = sentence.article;
  const own = sentence.figures.flatMap((span) => {
    const written = text.slice(span.start, span.end);
    const quantity = readQuantity(written, span.type, language);
    return quantity === undefined || span.type === 'date'
      ? []
      : [{ text: written, quantity, company: companyOf(span, aligned, sentence) }];
  });
  const asked = findFigures(core, 0).flatMap((span) => {
    const written = core.slice(span.start, span.end);
    const quantity = readQuantity(written, span.type, language);
    return quantity === undefined || NO_FIGURE.test(written)
      ? []
      : [{ text: written, quantity, direction: directionOf(core.slice(0, span.start), written) }];
  });
  let result: boolean | undefined;
  for (const figure of asked) {
    const comparable = own.filter((other) => isComparable(figure.quantity, other.quantity));
    const most = Math.max(...comparable.map(({ company }) => company));
    const meant = comparable.filter(({ company }) => company === most);
    const holds = meant.map((other) => holdsFor(figure, other));
    if (holds.includes(true)) result ??= true;
    // Of several that stand alike it isn't known which belongs to what is asked.
    else if (holds.length === 1 && holds[0] === false) result = false;
  }
  return result;
}

function directionOf(before: string, written: string): Direction {
  if (ABOVE.test(before) || ABOVE_ALONE.test(written)) return 'above';
  return BELOW.test(before) || BELOW_ALONE.test(written) ? 'below' : 'equal';
}

function holdsFor(asked: Figure & { readonly direction: Direction }, other: Figure): boolean | undefined {
  const limit = asked.quantity.value;
  if (asked.direction === 'equal') return agree(asked, other);
  const { low, high, value } = other.quantity;
  if (asked.direction === 'above')
    return low > limit || (low === limit && high > limit) ? true : high <= limit ? false : value > limit;
  return high < limit || (high === limit && low < limit) ? true : low >= limit ? false : value < limit;
}

const isBreak = (word: string): boolean => /^(?:[,;:]|and|but)$/.test(word);

/** Weight of what is asked in the stretch between commas that a figure stands in. */
function companyOf(figure: Span, aligned: readonly Aligned[], sentence: ReadSentence): number {
  const range = tokenRange(sentence, figure);
  if (range === undefined) return 0;
  const { lower } = sentence;
  const first = lower.findLastIndex((word, at) => at < range[0] && isBreak(word)) + 1;
  const end = lower.findIndex((word, at) => at > range[1] && isBreak(word));
  const last = end < 0 ? lower.length : end;
  return aligned.reduce(
    (sum, { term, places }) =>
      /\d/.test(term.term) || !places.some((at) => at >= first && at < last) ? sum : sum + term.weight,
    0,
  );
}
