import { readingText } from '../answering/short-answer-text.ts';
import type { Answer, Note } from '../answering/answer.ts';
import type { ArticleLookup, Quote } from '../corpus/quote.ts';

/** Quotes of one record at most: the one that the answer stands on and four more. */
export const QUOTES_SHOWN = 5;
/** Decimals kept of a confidence. */
const CONFIDENCE_DIGITS = 3;
/** Steps of a millisecond in which times are given. */
const TIME_STEPS = 100;

/** A time to a hundredth of a millisecond. */
export const roundMilliseconds = (milliseconds: number): number =>
  Math.round(milliseconds * TIME_STEPS) / TIME_STEPS;

/** A quote for other programs: the file, its title, `[start, end)` in UTF-16 units of the file's text, and the words there. */
export type QuoteRecord = {
  readonly article: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

type RivalRecord = { readonly answer: string; readonly quote: QuoteRecord };

/** An answer for other programs, as plain JSON. The first quote is the one that the answer stands on. */
export type AnswerRecord = {
  readonly status: Answer['status'];
  /** `null` only when not found. */
  readonly answer: string | null;
  readonly quotes: readonly QuoteRecord[];
  readonly rivals: readonly RivalRecord[];
  /** How a computed answer was worked out; `null` for one that is cut from an article. */
  readonly working: string | null;
  /** What we say beside it: a name taken for another, a period worked out from the article's date. */
  readonly notes: readonly Note[];
  readonly confidence: number;
  readonly milliseconds: number;
};

/** A quote as plain JSON. @throws when its article isn't there. */
export const quoteRecord = (quote: Quote, articles: ArticleLookup): QuoteRecord => {
  const article = articles(quote.article);
  if (article === undefined) {
    throw new Error(`An answer quotes "${quote.article}", which is not among the articles it was asked of.`);
  }
  return {
    article: article.id,
    title: article.title,
    start: quote.start,
    end: quote.end,
    text: article.text.slice(quote.start, quote.end),
  };
};

/** The places an answer shows, at most five: its reading's, then the closest ones; not found has the closest ones alone. */
export const shownQuotes = (answer: Answer): readonly Quote[] =>
  (answer.status === 'not_found'
    ? answer.evidence
    : [answer.reading.quote, ...answer.reading.further.map(({ quote }) => quote), ...answer.evidence]
  ).slice(0, QUOTES_SHOWN);

/** An answer as plain JSON. @param milliseconds how long it took @throws when a quoted article isn't there. */
export const answerRecord = (
  answer: Answer,
  articles: ArticleLookup,
  milliseconds: number,
): AnswerRecord => ({
  status: answer.status,
  answer: answer.status === 'not_found' ? null : readingText(answer.reading, articles),
  quotes: shownQuotes(answer).map((quote) => quoteRecord(quote, articles)),
  rivals:
    answer.status === 'answered'
      ? answer.rivals.map((rival) => ({
          answer: readingText(rival, articles),
          quote: quoteRecord(rival.quote, articles),
        }))
      : [],
  working:
    answer.status !== 'not_found' && answer.reading.short.form === 'computed'
      ? answer.reading.short.working
      : null,
  notes: answer.notes,
  confidence: Number(answer.confidence.toFixed(CONFIDENCE_DIGITS)),
  milliseconds: roundMilliseconds(milliseconds),
});
