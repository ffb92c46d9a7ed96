import type { CheckedSentence, Verdict } from '../claims/claim-check.ts';
import { VERDICT_SIGN } from './outcome-sign.ts';

/** The verdict in a word, without its sign. */
export const VERDICT_WORD: Readonly<Record<Verdict, string>> = {
  supported: 'Supported',
  contradicted: 'Contradicted',
  not_mentioned: 'Not mentioned',
};

/** "✓ Supported". */
export const signedVerdict = (verdict: Verdict): string =>
  `${VERDICT_SIGN[verdict]} ${VERDICT_WORD[verdict]}`;

/** What a sentence is said to be that is not checked. */
export const NO_CLAIM: Readonly<Record<Exclude<CheckedSentence['kind'], 'claim'>, string>> = {
  question: 'No claim but a question',
  opinion: 'No claim that articles can settle',
};
