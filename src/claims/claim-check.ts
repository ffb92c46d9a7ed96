import type { Quote } from '../corpus/quote.ts';
import type { Span } from '../text/span.ts';

/** How a claim stands to the articles. "Contradicted" only where they give the same thing another value. */
export const VERDICTS = ['supported', 'contradicted', 'not_mentioned'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What of a claim can be compared with an article. */
const ASPECTS = [
  'figure',
  'date',
  'name',
  'place',
  'role',
  'negation',
  'direction',
  'order',
  'wording',
] as const;

export type Aspect = (typeof ASPECTS)[number];

/** A sentence that a verdict stands on, with the stretches that agree or differ; `marked` lie inside the quote. */
export type ClaimQuote = { readonly quote: Quote; readonly marked: readonly Span[] };

/** What decided, for a line that says it: what the claim says of an aspect and what the article does, each in its own words. */
export type Reason =
  | {
      readonly kind: 'agrees' | 'differs';
      readonly aspect: Aspect;
      readonly claimed: string;
      readonly written: string;
    }
  /** Nothing in the articles is about it; or something is, but it doesn't say this: `missing` are the words of the claim that no sentence brings together. */
  | { readonly kind: 'silent'; readonly missing: readonly string[] };

/** The outcome for one claim. Logic returns it; the channels word it. */
export type ClaimCheck = {
  readonly claim: string;
  readonly verdict: Verdict;
  /** What decided first, then what else agrees or differs. */
  readonly reasons: readonly [Reason, ...Reason[]];
  /** Best first; for "not mentioned" what comes closest. */
  readonly quotes: readonly ClaimQuote[];
  /** 0–1: how likely the verdict is right, as far as we know. */
  readonly confidence: number;
};

/** One sentence of a text that was checked; a question or an opinion is no claim. */
export type CheckedSentence = { readonly span: Span } & (
  | { readonly kind: 'claim'; readonly check: ClaimCheck }
  | { readonly kind: 'question' }
  | { readonly kind: 'opinion' }
);
