import type { Run } from '../answering/reading/span-runs.ts';
import type { Aspect } from './claim-check.ts';

/** What a sentence does with a part of a claim: it says the same, it gives it another value, or it doesn't say. */
export type Outcome = 'agrees' | 'differs' | 'open';

/** One comparison; runs of the claim's and of the sentence's tokens. */
export type Finding = {
  readonly aspect: Aspect;
  readonly outcome: Outcome;
  readonly claimed: Run;
  /** `undefined` where the sentence doesn't write it itself. */
  readonly written: Run | undefined;
  /** The two can't both be so, if the sentence is about what the claim is about. */
  readonly isSure?: true;
};
