import type { Swap } from './made-claim.ts';
import type { SourceSentence, TaggedToken } from './source-sentence.ts';

/** Takes a number of [0, 1). */
export type Random = () => number;

/** "1,200", "15.2", "7"; with a fraction or a range it could not be said what another one is. */
const PLAIN = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$|^[1-9]\d*(?:\.\d+)?$|^0\.\d+$/u;
/** What would be read as a year. */
const YEAR = /^1\d{3}$|^20\d{2}$/u;

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** "More than 40" is not contradicted by "more than 60": figures after these words, or before them, bound others. */
const BOUNDS = set(
  'than over under above below least most up nearly almost around about roughly approximately some to between from',
);
const BOUNDS_AFTER = set('or to and plus');
/** After these a number is a name, a place in a row or a date. */
const LABELS = set(
  'no number route highway flight article chapter section phase part line series type model grade class version page act room gate platform bus ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
const MONTHS_AFTER =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|st|nd|rd|th|am|pm|a\.m|p\.m|o'clock|bc|ad|bce|ce)$/u;

const NUMBER_WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Digits apart from which no rounding or reading of a figure makes it another one: at least a third less or half more. */
const FARTHEST_BELOW = 0.67;
const FARTHEST_ABOVE = 1.5;
/** Draws until one is far enough and unused; far more than are needed. */
const DRAWS = 50;

const valueOf = (written: string): number => Number(written.replaceAll(',', ''));

/** A figure of the same form, digit for digit, its first digit not zero. */
const ofLikeForm = (written: string, random: Random): string => {
  let isFirst = true;
  return written.replace(/\d/gu, () => {
    const digit = isFirst ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10);
    isFirst = false;
    return String(digit);
  });
};

/** Large round numbers stay round: "450,000" → "720,000". */
const keepsZeros = (written: string, other: string): string => {
  const zeros = /(?<=[1-9,.0])[0,]*$/u.exec(written)?.[0] ?? '';
  return /^[0,]+$/u.test(zeros) && zeros.includes('0') && !written.includes('.')
    ? `${other.slice(0, other.length - zeros.length)}${zeros}`
    : other;
};

const otherFigure = (
  written: string,
  random: Random,
  isUsed: (figure: string) => boolean,
): string | undefined => {
  for (let draw = 0; draw < DRAWS; draw++) {
    const other = keepsZeros(written, ofLikeForm(written, random));
    const ratio = valueOf(other) / valueOf(written);
    const isFar = ratio <= FARTHEST_BELOW || ratio >= FARTHEST_ABOVE;
    if (isFar && valueOf(other) >= 2 && !YEAR.test(other) && !isUsed(other)) return other;
  }
  return undefined;
};

const otherWord = (
  written: string,
  random: Random,
  isUsed: (figure: string) => boolean,
): string | undefined => {
  const free = NUMBER_WORDS.filter((word) => word !== written && !isUsed(word));
  return free[Math.floor(random() * free.length)];
};

/** Whether a number counts or measures something, without a bound, in no date, score, range or name. */
const isMeasure = (tokens: readonly TaggedToken[], at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || after === undefined) return false;
  // "Windows 98", "between 2.4 and 7.5", "41.2%–39.5%": a name, a range, a score.
  if (at > 1 && before !== undefined && /^\p{Lu}/u.test(before.text)) return false;
  if (before?.lower === 'and' && tokens.slice(0, at).some(({ lower }) => lower === 'between')) return false;
  if (tokens.slice(at + 1, at + 3).some(({ text }) => /^[-–—/]$/u.test(text))) return false;
  if (before !== undefined && (BOUNDS.has(before.lower) || LABELS.has(before.lower.replace(/\.$/u, ''))))
    return false;
  if (before !== undefined && before.end === token.start && !/^[£$€¥]$/u.test(before.text)) return false;
  if (after.start === token.end && after.text !== '%' && !/^[.,]$/u.test(after.text)) return false;
  if (after.kind === 'number' || after.lower === 'of' || BOUNDS_AFTER.has(after.lower)) return false;
  if (MONTHS_AFTER.test(after.lower) || after.part === 'PROPN') return false;
  return before === undefined || before.part !== 'PROPN' || /^[£$€¥]$/u.test(before.text);
};

/**
 * Each figure of the sentence with another of like form in its place ("15.2" → "73.8", "seven" → "four"), far enough not to be a
 * rounding of it.
 *
 * @param isUsed whether a figure stands anywhere in the articles: one that does could be true
 */
export const swapFigures = (
  { tokens }: SourceSentence,
  random: Random,
  isUsed: (figure: string) => boolean,
): readonly Swap[] =>
  tokens.flatMap((token, at) => {
    const { start, end, text, lower } = token;
    const isDigits = token.kind === 'number' && PLAIN.test(text) && !YEAR.test(text);
    const isWord = at > 0 && NUMBER_WORDS.includes(lower) && text === lower;
    if (!(isDigits || isWord) || !isMeasure(tokens, at)) return [];
    const replacement = isDigits ? otherFigure(text, random, isUsed) : otherWord(text, random, isUsed);
    return replacement === undefined ? [] : [{ start, end, replacement }];
  });
