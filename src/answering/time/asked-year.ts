import type { Span } from '../../text/span.ts';
import type { Reading } from '../answer.ts';
import { type Extraction, extentOf } from '../reading/extraction.ts';
import type { Question } from '../question/question.ts';
import { quoteOf } from '../quote-of.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { TimeMention } from './expression.ts';
import { dateOf } from './period.ts';
import { articleDate } from './article-date.ts';
import { mentionsIn, namedBefore, periodOf } from './read-time.ts';

/**
 * The reading for "in which year …" whose answer the text gives relatively: the year itself, with the words and what they count from as its
 * working. `undefined` for every other question, and where the year isn't known.
 */
export function readAskedYear(
  question: Question,
  extraction: Extraction,
  reader: SentenceReader,
): Reading | undefined {
  if (question.focus !== 'year' || question.type !== 'date' || extraction.spans.length > 1) return undefined;
  const { sentence } = extraction;
  const extent = extentOf(extraction);
  const mention = mentionsIn(sentence, reader).find(
    ({ start, end }) => start < extent.end && extent.start < end,
  );
  return mention && yearOf(mention, sentence, reader);
}

/** The year that relative words about time mean, worked out; `undefined` for a year in digits, and where it isn't known. */
export function yearOf(
  mention: TimeMention,
  sentence: ReadSentence,
  reader: SentenceReader,
): Reading | undefined {
  if (mention.year.from === 'calendar' || mention.bound !== undefined) return undefined;
  const period = periodOf(mention, sentence, reader);
  if (period === undefined) return undefined;
  const { year } = dateOf(period.first);
  if (dateOf(period.last).year !== year) return undefined;
  const span = { start: mention.start, end: mention.end };
  const written = sentence.article.text.slice(span.start, span.end);
  const from = countedFrom(mention, sentence, reader);
  if (from === undefined) return undefined;
  const short = { form: 'computed', text: String(year), working: `"${written}" ${from.words}` } as const;
  const inQuote = from.span !== undefined && from.sentence === sentence;
  const basis = inQuote ? [from.span, span] : [span];
  const further =
    from.span === undefined || inQuote ? [] : [{ quote: quoteOf(from.sentence), spans: [from.span] }];
  return { short, quote: quoteOf(sentence), basis, further };
}

type Origin = { readonly words: string; readonly sentence: ReadSentence; readonly span: Span | undefined };

/** What the words count from, and where it stands. */
function countedFrom(
  mention: TimeMention,
  sentence: ReadSentence,
  reader: SentenceReader,
): Origin | undefined {
  if (mention.year.from === 'text') {
    const named = namedBefore(mention, sentence, reader);
    return named && { words: `counted from ${named.year}`, sentence: named.sentence, span: named.span };
  }
  const published = articleDate(sentence.article, reader);
  return published && { words: `in an article of ${published.year}`, sentence, span: undefined };
}
