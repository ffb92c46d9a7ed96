import type { Span } from '../../text/span.ts';
import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { articleDate } from './article-date.ts';
import type { TimeExpression, TimeMention } from './expression.ts';
import { governing } from './governing.ts';
import { type PeriodRelation, relate } from './period.ts';
import { basisOf, mentionsIn } from './read-time.ts';
import { daysOf, resolve } from './resolve.ts';

/** How the period of a value stands to the one that the question asks for; "unsaid" when one of them isn't said, or not known. */
export type PeriodFit = PeriodRelation | 'unsaid';

/** Any year, to hold periods against each other that count from the same unknown one. */
const PRETENDED = { year: 2001, month: 7, day: 1 } as const;

/**
 * Whether what stands at `span` belongs to the period asked for; without a span, whether something in the sentence does. "This year" and its
 * like in a question are read as the article would say them.
 */
export function periodFit(
  question: Question,
  sentence: ReadSentence,
  reader: SentenceReader,
  span?: Span,
): PeriodFit {
  const { period } = question;
  if (period === undefined) return 'unsaid';
  const given =
    span === undefined ? mentionsIn(sentence, reader) : [governing(sentence, span, reader) ?? []].flat();
  return given.map((mention) => fit(period, mention, sentence, reader)).reduce(closer, 'unsaid');
}

/** From what fits best to what fits least. */
const CLOSEST: readonly PeriodFit[] = ['same', 'inside', 'overlaps', 'other', 'unsaid'];

const closer = (one: PeriodFit, other: PeriodFit): PeriodFit =>
  CLOSEST.indexOf(one) <= CLOSEST.indexOf(other) ? one : other;

function fit(
  asks: TimeExpression,
  given: TimeMention,
  sentence: ReadSentence,
  reader: SentenceReader,
): PeriodFit {
  if (isYearless(asks)) return partFit(asks, given);
  const basis = basisOf(given, sentence, reader);
  const isPretended =
    asks.year.from === 'publication' &&
    given.year.from === 'publication' &&
    articleDate(sentence.article, reader) === undefined;
  const common = isPretended ? { ...basis, published: PRETENDED } : basis;
  const wanted = resolve(asks, common);
  const found = resolve(given, common);
  return wanted === undefined || found === undefined ? 'unsaid' : relate(wanted, found);
}

const isYearless = ({ year }: TimeExpression): boolean => year.from === 'unsaid' || year.from === 'unknown';

/** A part of a year, whatever the year: "from January to August". */
function partFit(asks: TimeExpression, given: TimeExpression): PeriodFit {
  if (asks.part === undefined) return 'unsaid';
  if (given.part === undefined) return 'unsaid';
  const year = [PRETENDED.year, PRETENDED.year] as const;
  return relate(daysOf(asks.part, year), daysOf(given.part, year));
}

/** Whether the words of the question that say the period are met by the text, in digits or otherwise: "in 2021" by "this year". */
export const meetsPeriod = (fitting: PeriodFit): boolean => fitting === 'same' || fitting === 'inside';
