import type { CheckedSentence, ClaimCheck, ClaimQuote, Verdict } from '../claims/claim-check.ts';
import { wholeVerdict } from '../claims/statements/whole-verdict.ts';
import { whyText } from '../claims/why-text.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import { type QuoteRecord, quoteRecord, QUOTES_SHOWN, roundMilliseconds } from './answer-record.ts';

/** What was found out about a claim, for other programs, as plain JSON. */
export type ClaimRecord = {
  readonly verdict: Verdict;
  /** At most five, those that decide first; for "not mentioned" what comes closest. */
  readonly quotes: readonly QuoteRecord[];
  /** One line: what agrees or differs, or why nothing was compared. */
  readonly why: string;
  readonly milliseconds: number;
};

/** One sentence of a text that was checked: `[start, end)` in UTF-16 units of the text, and what it is. */
export type SentenceRecord = { readonly start: number; readonly end: number; readonly text: string } & (
  | ({ readonly kind: 'claim' } & Omit<ClaimRecord, 'milliseconds'>)
  | { readonly kind: 'question' | 'opinion' }
);

/** Why a text without a claim is "not mentioned". */
const noClaim = (sentences: readonly CheckedSentence[]): string => {
  if (sentences.length === 0) return 'there is no sentence to check';
  return sentences.some(({ kind }) => kind === 'question')
    ? 'this asks something: a question is no claim'
    : 'this is an opinion or a remark, not a claim';
};

const withoutRepeats = (quotes: readonly ClaimQuote[]): readonly ClaimQuote[] =>
  quotes.filter(
    ({ quote }, index) =>
      index ===
      quotes.findIndex(
        (other) =>
          other.quote.article === quote.article &&
          other.quote.start === quote.start &&
          other.quote.end === quote.end,
      ),
  );

const quoteRecords = (checks: readonly ClaimCheck[], articles: ArticleLookup): readonly QuoteRecord[] =>
  withoutRepeats(checks.flatMap(({ quotes }) => quotes))
    .slice(0, QUOTES_SHOWN)
    .map(({ quote }) => quoteRecord(quote, articles));

/**
 * What a text came to that was given as one claim, as plain JSON.
 *
 * @param milliseconds how long checking took
 * @throws when a quoted article isn't there
 */
export const claimRecord = (
  sentences: readonly CheckedSentence[],
  articles: ArticleLookup,
  milliseconds: number,
): ClaimRecord => {
  const { verdict, checks } = wholeVerdict(sentences);
  const [first] = checks;
  return {
    verdict,
    quotes: quoteRecords(checks, articles),
    why: first === undefined ? noClaim(sentences) : whyText(first),
    milliseconds: roundMilliseconds(milliseconds),
  };
};

/** The sentences of `text`, each with its own verdict, as plain JSON. @throws when a quoted article isn't there. */
export const sentenceRecords = (
  text: string,
  sentences: readonly CheckedSentence[],
  articles: ArticleLookup,
): readonly SentenceRecord[] =>
  sentences.map((sentence) => {
    const { start, end } = sentence.span;
    const place = { start, end, text: text.slice(start, end) };
    if (sentence.kind !== 'claim') return { ...place, kind: sentence.kind };
    const { check } = sentence;
    return {
      ...place,
      kind: 'claim',
      verdict: check.verdict,
      quotes: quoteRecords([check], articles),
      why: whyText(check),
    };
  });
