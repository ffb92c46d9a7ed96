import type { ClaimChecker } from '../claims/claim-checker.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import type { Claim } from './claim.ts';
import { type ClaimRecord, claimRecord } from './claim-record.ts';
import { type ClaimRow, scoreClaim } from './claim-score.ts';
import type { Clock, Progress } from './development-run.ts';

export type ClaimRun = {
  readonly checker: ClaimChecker;
  readonly articles: ArticleLookup;
  /** The text of an article by its id, read apart from the engine, so that the check of its quotes is one. */
  readonly articleText: (id: string) => string | undefined;
  readonly clock: Clock;
  readonly progress: Progress;
};

/** A claim, what was said, and how it went. */
export type ClaimOutcome = { readonly claim: Claim; readonly record: ClaimRecord; readonly row: ClaimRow };

/** Checks the claims one after another, each as a text, and scores the verdicts. The time taken is that of checking alone. */
export const runClaims = async (
  claims: readonly Claim[],
  run: ClaimRun,
): Promise<readonly ClaimOutcome[]> => {
  const outcomes: ClaimOutcome[] = [];
  for (const claim of claims) {
    const begin = run.clock();
    const sentences = await run.checker.checkText(claim.claim);
    const record = claimRecord(sentences, run.articles, run.clock() - begin);
    outcomes.push({ claim, record, row: scoreClaim(claim, record, run.articleText) });
    run.progress(outcomes.length, claims.length);
  }
  return outcomes;
};
