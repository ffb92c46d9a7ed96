import { VERDICTS, type CheckedSentence, type Verdict } from '../claims/claim-check.ts';
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

/** The verdict at the head of a card, with what is said under it. */
export const verdictHeadline = (verdict: Verdict, below: string): string =>
  `## ${signedVerdict(verdict)}\n${below}`;

/** What `verdictHeadline` wrote: the verdict in a word, empty where the articles say nothing of it; `undefined` for another text. */
export const readVerdict = (
  headline: string,
): { readonly words: string; readonly isFound: boolean } | undefined => {
  const verdict = VERDICTS.find((each) => headline.startsWith(verdictHeadline(each, '')));
  if (verdict === undefined) return undefined;
  const isFound = verdict !== 'not_mentioned';
  return { words: isFound ? VERDICT_WORD[verdict] : '', isFound };
};

/** What a sentence is said to be that is not checked. */
export const NO_CLAIM: Readonly<Record<Exclude<CheckedSentence['kind'], 'claim'>, string>> = {
  question: 'No claim but a question',
  opinion: 'No claim that articles can settle',
};
