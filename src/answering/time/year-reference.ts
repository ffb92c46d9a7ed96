import { numberWords } from '../../text/english/number-words.ts';
import type { YearReference } from './expression.ts';

/** Four digits that can be a year. */
export const YEAR = String.raw`(?:1\d|20)\d\d`;

const COUNT = String.raw`(?<![\d.,])(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})`;

/** What may not come after "the year after", so that it is the year after the one just named: no noun follows, and no clause (nor a name, see `isPointer`). */
const ALONE = String.raw`(?! +(?:(?:the|an?|his|her|its|their|our|that|this|these|those|he|she|it|they|we|last|next)\b|\d))`;

/** Words that point to a year, each with how many years past the one they count from; `N` stands for the number they name. */
const POINTERS: readonly {
  readonly words: string;
  readonly from: 'publication' | 'text';
  readonly offset: number | 'later' | 'earlier';
}[] = [
  { words: 'the year before last', from: 'publication', offset: -2 },
  { words: String.raw`(?:this|the current|the present) year\b(?! of\b)`, from: 'publication', offset: 0 },
  {
    words: String.raw`(?<!\b(?:the|his|her|its|their|whose) )last year\b(?! of\b)`,
    from: 'publication',
    offset: -1,
  },
  { words: String.raw`(?<!\bthe )next year\b|the coming year\b`, from: 'publication', offset: 1 },
  { words: String.raw`${COUNT} years? ago\b`, from: 'publication', offset: 'earlier' },
  { words: String.raw`(?:that|the same) year\b(?! of\b)`, from: 'text', offset: 0 },
  {
    words: String.raw`the (?:following|next|ensuing) year\b|the year after\b${ALONE}`,
    from: 'text',
    offset: 1,
  },
  {
    words: String.raw`the (?:previous|preceding|prior) year\b|the year before\b${ALONE}`,
    from: 'text',
    offset: -1,
  },
  {
    words: String.raw`${COUNT} years? (?:later\b(?! than\b)|on(?= *(?:[.,;]|$)))`,
    from: 'text',
    offset: 'later',
  },
  {
    words: String.raw`${COUNT} years? (?:earlier|previously|before)\b(?! than\b)${ALONE}`,
    from: 'text',
    offset: 'earlier',
  },
];

/** Whether words of `YEAR_WORDS` still point to a year before what follows them: "the year after Waterloo" doesn't point to the year just named. */
export const isPointer = (words: string, following: string): boolean =>
  !/(?:after|before|earlier|previously)$/i.test(words) || !/^ +\p{Lu}/u.test(following);

/** Words that say which year, for use in larger patterns; no groups in it. */
export const YEAR_WORDS = POINTERS.map(({ words }) => words).join('|');

const READERS = POINTERS.map((pointer) => ({
  ...pointer,
  pattern: new RegExp(`^(?:${pointer.words})`, 'iu'),
}));

/** The year that `words` say: four digits, or words of `YEAR_WORDS`. */
export function readYear(words: string | undefined): YearReference {
  if (words === undefined) return { from: 'unsaid' };
  const digits = /^\d{4}/.exec(words)?.[0];
  if (digits !== undefined) return { from: 'calendar', first: Number(digits), last: Number(digits) };
  // The pointers look at what stands around them, which is cut off here; what was found once is found again without it.
  const pointer = READERS.find(({ pattern }) => pattern.test(words));
  if (pointer === undefined) return { from: 'unsaid' };
  const { from, offset } = pointer;
  if (offset === 'later') return { from, offset: countOf(words) };
  return { from, offset: offset === 'earlier' ? -countOf(words) : offset };
}

/** "two years later" → 2, "a year ago" → 1. */
function countOf(words: string): number {
  const word = words.split(/\s+/, 1)[0]?.toLowerCase() ?? '';
  if (/^\d+$/.test(word)) return Number(word);
  return /^an?$/.test(word) ? 1 : (numberWords.get(word) ?? 1);
}
