import type { Verdict } from '../claims/claim-check.ts';

/** A claim with what is known about it. */
export type Claim = {
  readonly id: string;
  readonly claim: string;
  readonly verdict: Verdict;
  /** How it is named in a report: its verdict, or the way it was made. */
  readonly kind: string;
  /** The sentences that bear it out or contradict it, as the article writes them; none for "not mentioned". */
  readonly gold: readonly string[];
};
