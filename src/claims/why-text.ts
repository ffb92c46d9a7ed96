import type { ClaimCheck, Reason } from './claim-check.ts';

/** Reasons that one line holds. */
const MOST_REASONS = 2;
/** Words of a silent claim that are named. */
const MOST_NAMED = 4;

/** The reasons in one line: "the article says 15 %, the claim 25 %". */
export const whyText = ({ reasons }: Pick<ClaimCheck, 'reasons'>): string => {
  const [first] = reasons;
  const same = reasons.filter(({ kind }) => kind === first.kind);
  const told = same.slice(0, MOST_REASONS);
  if (first.kind !== 'agrees') return told.map(wordsOf).join('; ');
  const written = told.flatMap((reason) => (reason.kind === 'silent' ? [] : [reason.written]));
  return `the article agrees: ${Array.from(new Set(written)).join(', ')}`;
};
function wordsOf(reason: Reason): string {
  if (reason.kind === 'silent')
    return reason.missing.length === 0
      ? 'no sentence says this'
      : `no sentence brings this together with ${reason.missing.slice(0, MOST_NAMED).join(', ')}`;
  return reason.written === ''
    ? `the article doesn’t say “${reason.claimed}”`
    : `the article says ${reason.written}, the claim ${reason.claimed}`;
}
