import type { Verdict } from '../claims/claim-check.ts';
import type { Claim } from './claim.ts';
import type { ClaimRecord } from './claim-record.ts';
import { isSameSentence } from './match.ts';

/** What scoring reads of a verdict; a record from elsewhere may lack any of it. */
export type ScoredClaim = Partial<Pick<ClaimRecord, 'quotes' | 'milliseconds'>> & {
  readonly verdict?: string;
};

/** How one claim went. `null` where a measure doesn't apply. */
export type ClaimRow = {
  readonly id: string;
  readonly kind: string;
  readonly expected: Verdict;
  /** Whether the verdict is the right one. */
  readonly right: boolean;
  readonly falseContradicted: boolean;
  readonly falseSupported: boolean;
  /** Whether one of the quotes is a gold sentence. */
  readonly sentence: boolean | null;
  readonly verbatim: boolean;
  /** There is no verdict at all for this claim. */
  readonly missing: boolean;
  readonly milliseconds: number | null;
};

/**
 * Scores one verdict against its claim.
 *
 * @param record `undefined` when the claim wasn't checked at all
 * @param articleText the text of an article by its id; `undefined` for one that doesn't exist
 */
export const scoreClaim = (
  claim: Claim,
  record: ScoredClaim | undefined,
  articleText: (id: string) => string | undefined,
): ClaimRow => {
  const given: ScoredClaim = record ?? {};
  const quotes = given.quotes ?? [];
  const right = given.verdict === claim.verdict;
  return {
    id: claim.id,
    kind: claim.kind,
    expected: claim.verdict,
    right,
    falseContradicted: !right && given.verdict === 'contradicted',
    falseSupported: !right && given.verdict === 'supported',
    sentence:
      claim.gold.length === 0
        ? null
        : quotes.some((quote) => claim.gold.some((gold) => isSameSentence(quote.text, gold))),
    verbatim: quotes.every(
      (quote) => articleText(quote.article)?.slice(quote.start, quote.end) === quote.text,
    ),
    missing: record === undefined,
    milliseconds: given.milliseconds ?? null,
  };
};
