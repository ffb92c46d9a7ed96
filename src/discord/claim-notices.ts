import type { CheckedSentence } from '../claims/claim-check.ts';
import { CLAIM_TEXT_LENGTH } from './claim-text.ts';
import { notice } from './notice.ts';
import type { QuestionProblem } from './question.ts';
import type { Reply } from './reply.ts';

/** What is said instead of a verdict. */

const CLAIM_PROBLEMS: Readonly<Record<QuestionProblem, string>> = {
  empty: 'Give me a statement in words, and I compare it with what the articles say.',
  too_long: `That text is too long for me: please give me at most ${CLAIM_TEXT_LENGTH} characters at a time.`,
};

export const claimProblemNotice = (problem: QuestionProblem): Reply => notice(CLAIM_PROBLEMS[problem]);

export const noWordsNotice = (): Reply =>
  notice(
    'This message has no words of its own that I could check: only what is typed counts, not pictures or cards.',
  );

const NO_CLAIM: Readonly<Record<Exclude<CheckedSentence['kind'], 'claim'>, string>> = {
  question: 'That is a question, not a claim. Put it with /ask, or mention me with it.',
  opinion:
    'That is no claim that articles can settle. Give me a statement of fact: who, what, when, where, how many.',
};

/** For a single sentence that is not to be checked. */
export const noClaimNotice = (kind: keyof typeof NO_CLAIM): Reply => notice(NO_CLAIM[kind]);
