import type { Span } from '../../text/span.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { articleDate } from './article-date.ts';
import type { TimeMention } from './expression.ts';
import { findMentions } from './find-mentions.ts';
import { dayNumber, type Period } from './period.ts';
import { daysOf, resolve, type TimeBasis, yearsOf } from './resolve.ts';

/** Of a sentence so much is looked through, in UTF-16 units; a table can be one sentence of megabytes. */
const LONGEST = 6000;

/** Words of what is still to come, and of what has been. */
const FUTURE =
  /\b(?:will|shall|(?:is|are|was|were) (?:due|to|expected|scheduled|planned|set)\b|expects?|plans? to|plans? for|intends?|aims?|hopes? to|means to|going to)\b/i;
const IRREGULAR =
  'was were had did said came went held took made gave began rose fell won lost met led sank broke built bought brought became drew drove fled flew found fought froze got grew kept ' +
  'knew laid left paid ran sang sent shot sold spoke spent stood stole struck swam swept taught thought threw told woke wore wrote';
const PAST = new RegExp(
  String.raw`\b(?:has|have|been|${IRREGULAR.replaceAll(' ', '|')}|\p{L}{2,}ed)\b`,
  'iu',
);

/** Whether a sentence tells of what has been, beside what it says of the future. */
export const tellsOfPast = (words: string): boolean => PAST.test(words.replace(FUTURE, ' '));

/** A day of the year before that is given without its year is no longer ago: half a year. */
const MOST_DAYS_AGO = 183;

/** A year that a text names, and where. */
export type NamedYear = { readonly year: number; readonly sentence: ReadSentence; readonly span: Span };

/** The words about time in a sentence; offsets in its article. */
export const mentionsIn = (sentence: ReadSentence, reader: SentenceReader): readonly TimeMention[] =>
  reader.memory.timeMentions(sentence, () => {
    const { start, end } = sentence.sentence;
    return findMentions(sentence.article.text.slice(start, Math.min(end, start + LONGEST)), start);
  });

/** The days that words about time mean where they stand; `undefined` when that isn't sure. */
export const periodOf = (
  mention: TimeMention,
  sentence: ReadSentence,
  reader: SentenceReader,
): Period | undefined => resolve(mention, basisOf(mention, sentence, reader));

/** What the mention counts from. */
export function basisOf(mention: TimeMention, sentence: ReadSentence, reader: SentenceReader): TimeBasis {
  const isRelative = mention.year.from === 'text';
  return {
    published: articleDate(sentence.article, reader),
    named: isRelative ? namedBefore(mention, sentence, reader)?.year : undefined,
    unsaid: mention.year.from === 'unsaid' ? unsaidYear(mention, sentence, reader) : undefined,
  };
}

/** The year that the text names last before a place: in the sentence, or before it in the paragraph. */
export function namedBefore(
  { start }: Span,
  sentence: ReadSentence,
  reader: SentenceReader,
): NamedYear | undefined {
  const first = sentence.article.paragraphs[sentence.sentence.paragraph]?.first ?? sentence.index;
  for (let at = sentence.index; at >= first; at--) {
    const read = at === sentence.index ? sentence : reader.read(sentence.article, at);
    const mention = mentionsIn(read, reader).findLast((other) => other.end <= start);
    if (mention === undefined) continue;
    const years = yearsOf(mention, basisOf(mention, read, reader));
    // The words named last count: when their year isn't known, an earlier one isn't meant.
    return years === undefined || years[0] !== years[1]
      ? undefined
      : { year: years[1], sentence: read, span: { start: mention.start, end: mention.end } };
  }
  return undefined;
}

/**
 * The year of a date without one: in news the last such day before the text, or the next one after it, as the sentence speaks of what was or will
 * be. `undefined` where the paragraph has just told of another year, and where the tense doesn't tell.
 */
function unsaidYear(
  mention: TimeMention,
  sentence: ReadSentence,
  reader: SentenceReader,
): number | undefined {
  const { part } = mention;
  const published = articleDate(sentence.article, reader);
  if (part === undefined || published?.month === undefined || tellsOfOtherYear(mention, sentence, reader))
    return undefined;
  const words = sentence.article.text.slice(sentence.sentence.start, sentence.sentence.end);
  const isFuture = FUTURE.test(words);
  if (isFuture === tellsOfPast(words)) return undefined;
  // "A rise from 1 October was approved" tells of what is to come.
  if (!isFuture && mention.bound !== undefined) return undefined;
  const { year, month, day } = published;
  const today = dayNumber(year, month, day ?? 1);
  const inYear = daysOf(part, [year, year]);
  const isThisYear = isFuture ? inYear.last >= today : inYear.first <= dayNumber(year, month, day ?? 28);
  if (isThisYear) return year;
  if (isFuture) return year + 1;
  return today - daysOf(part, [year - 1, year - 1]).last <= MOST_DAYS_AGO ? year - 1 : undefined;
}

function tellsOfOtherYear({ start }: TimeMention, sentence: ReadSentence, reader: SentenceReader): boolean {
  const published = articleDate(sentence.article, reader)?.year;
  const first = sentence.article.paragraphs[sentence.sentence.paragraph]?.first ?? sentence.index;
  for (let at = sentence.index; at >= first; at--) {
    const read = at === sentence.index ? sentence : reader.read(sentence.article, at);
    const isOther = mentionsIn(read, reader).some(
      ({ year, end }) =>
        end <= start &&
        year.from !== 'unsaid' &&
        year.from !== 'unknown' &&
        !(year.from === 'publication' && year.offset === 0) &&
        !(year.from === 'calendar' && year.last === published),
    );
    if (isOther) return true;
  }
  return false;
}
