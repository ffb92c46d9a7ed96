import type { Quote } from '../corpus/quote.ts';
import type { Span } from '../text/span.ts';

/** What a question can ask for. */
export const ANSWER_TYPES = [
  'amount',
  'percent',
  'count',
  'measure',
  'date',
  'person',
  'organisation',
  'place',
  'definition',
  'list',
  'reason',
  'manner',
  'yesno',
  'comparison',
  'description',
  'period',
  'role',
] as const;

export type AnswerType = (typeof ANSWER_TYPES)[number];

/**
 * The short answer: places inside its quote (several for a list, in the order of the text); yes or no with the quote as reason; or what follows
 * from several quotes, in words of ours, with the working shown ("50 billion yuan is more than 10 billion yuan").
 */
export type ShortAnswer =
  | { readonly form: 'spans'; readonly spans: readonly [Span, ...Span[]] }
  | { readonly form: 'verdict'; readonly verdict: 'yes' | 'no' }
  | { readonly form: 'computed'; readonly text: string; readonly working: string };

/** A further sentence that an answer stands on, with what it gives to it. */
export type Part = { readonly quote: Quote; readonly spans: readonly Span[] };

/**
 * One way to answer: the short answer and the sentence it stands on; spans lie inside their quote. Where one sentence isn't enough, `further`
 * has the others: more items of a list, or the other values of a computed answer.
 */
export type Reading = {
  readonly short: ShortAnswer;
  readonly quote: Quote;
  /** What the first quote gives to a computed answer; empty for the other forms. */
  readonly basis: readonly Span[];
  readonly further: readonly Part[];
};

/** What is said beside an answer that is not in the quote but worked out by us. */
export type Note =
  /** The question says `asked`, the article writes `written`; a list of aliases says that they are one. */
  | { readonly kind: 'alias'; readonly asked: string; readonly written: string }
  /** What words of the quote about time mean, taken from the article's date: "this year" → "2021". */
  | { readonly kind: 'period'; readonly written: string; readonly resolved: string };

type Common = {
  readonly question: string;
  readonly type: AnswerType;
  /** 0–1: how likely the short answer is right, as far as we know. */
  readonly confidence: number;
  readonly notes: readonly Note[];
};

/** The outcome of a question. Logic returns it; the channels word it. */
export type Answer =
  | (Common & {
      readonly status: 'answered';
      readonly reading: Reading;
      /** Further sentences that bear on the question, best first, without the reading's own. */
      readonly evidence: readonly Quote[];
      /** Other values that the articles give for the same thing. */
      readonly rivals: readonly Reading[];
    })
  | (Common & {
      readonly status: 'unsure';
      /** The best reading, to be worded as possible. */
      readonly reading: Reading;
      /** The closest sentences, best first, without the reading's own. */
      readonly evidence: readonly Quote[];
    })
  | (Common & {
      readonly status: 'not_found';
      /** The names and rare words of the question that the articles do not bring together, as the asker wrote them. */
      readonly missing: readonly string[];
      /** The best reading there would be; for measuring alone, never shown as an answer. */
      readonly reading: Reading | undefined;
      /** The closest sentences, best first. */
      readonly evidence: readonly Quote[];
    });
