import type { CheckedSentence, ClaimCheck, Verdict } from '../claim-check.ts';

/** What a text of several sentences comes to. */
export type WholeVerdict = {
  readonly verdict: Verdict;
  /** Of its claims, those that decide it, then the others; empty when no sentence is a claim. */
  readonly checks: readonly ClaimCheck[];
};

/** One contradicted claim contradicts the whole; it is supported when all its claims are. */
const verdictOf = (checks: readonly ClaimCheck[]): Verdict => {
  if (checks.some(({ verdict }) => verdict === 'contradicted')) return 'contradicted';
  return checks.length > 0 && checks.every(({ verdict }) => verdict === 'supported')
    ? 'supported'
    : 'not_mentioned';
};

/** The verdict on the claims of a text together; questions and opinions don't count. */
export const wholeVerdict = (sentences: readonly CheckedSentence[]): WholeVerdict => {
  const checks = sentences.flatMap((sentence) => (sentence.kind === 'claim' ? [sentence.check] : []));
  const verdict = verdictOf(checks);
  return {
    verdict,
    checks: [
      ...checks.filter((check) => check.verdict === verdict),
      ...checks.filter((check) => check.verdict !== verdict),
    ],
  };
};
