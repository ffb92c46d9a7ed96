import type { Span } from '../../text/span.ts';

/**
 * Which year words about time mean: years of the calendar; so many after the one the text was published in ("last year" −1); so many after the
 * one the text has just named ("the following year" 1); that of a date without one ("April 2nd"); or that of a part of some year, be it a game's ("the first half").
 */
export type YearReference =
  | { readonly from: 'calendar'; readonly first: number; readonly last: number }
  | { readonly from: 'publication'; readonly offset: number }
  | { readonly from: 'text'; readonly offset: number }
  | { readonly from: 'unsaid' }
  | { readonly from: 'unknown' };

/** A stretch of a year: months 1–12, days 1–31; without `day` from the month's first day, or up to its last. */
export type YearPart = {
  readonly first: { readonly month: number; readonly day?: number };
  readonly last: { readonly month: number; readonly day?: number };
};

/** Which side is open: "since 2006" and "after 2006", "until 2006" and "before 2006". */
export type Bound = 'since' | 'after' | 'until' | 'before';

/** What words about time mean, before anything is known of where they stand. */
export type TimeExpression = {
  readonly year: YearReference;
  /** The whole of it without one. */
  readonly part?: YearPart;
  readonly bound?: Bound;
};

/** Words about time at their place in a text. */
export type TimeMention = Span & TimeExpression;
