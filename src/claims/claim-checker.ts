import type { Scope } from '../answering/answerer.ts';
import type { CheckedSentence, ClaimCheck } from './claim-check.ts';

/** Compares claims with what the articles say. Promises, so that the work may move to another thread. */
export interface ClaimChecker {
  /** One claim, taken as a whole. */
  check(claim: string, scope?: Scope): Promise<ClaimCheck>;
  /** A text sentence by sentence; the spans are in `text`, in its order. */
  checkText(text: string, scope?: Scope): Promise<readonly CheckedSentence[]>;
}
