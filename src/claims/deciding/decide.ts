import type { Verdict } from '../claim-check.ts';
import type { Comparison } from '../compare-claim.ts';
import { claimRow } from './claim-features.ts';
import { type ClaimModel, likelihood } from './claim-model.ts';
import { canSupport, isSameText } from './guards.ts';

/** What a claim comes to. */
export type Decision = {
  readonly verdict: Verdict;
  /** The sentence that decides it, or that comes closest; `undefined` when there is none at all. */
  readonly deciding: Comparison | undefined;
  /** Others that say the same, or come as close, best first. */
  readonly others: readonly Comparison[];
  /** 0–1. */
  readonly confidence: number;
};

/** How likely (0–1) a sentence must bear a claim out, or contradict it, to be said to. A wrong "contradicted" is the worst. */
const LEAST = { supported: 0.45, contradicted: 0.45 } as const;

type Weighed = {
  readonly comparison: Comparison;
  readonly supported: number;
  readonly contradicted: number;
};

/** The verdict over all sentences that a claim was laid beside, best ranked first. A contradiction needs a value that differs: it is what can be shown. */
export function decideClaim(all: readonly Comparison[], model: ClaimModel): Decision {
  const repeated = all.filter(isSameText);
  const [same] = repeated;
  if (same !== undefined)
    return { verdict: 'supported', deciding: same, others: repeated.slice(1), confidence: 1 };
  const weighed = all.map((comparison): Weighed => {
    const row = claimRow({ comparison, all });
    const differs = comparison.findings.some(({ outcome }) => outcome === 'differs');
    return {
      comparison,
      supported: canSupport(comparison) ? likelihood(model.supported, row) : 0,
      contradicted: differs ? likelihood(model.contradicted, row) : 0,
    };
  });
  const by = (side: 'supported' | 'contradicted'): readonly Weighed[] =>
    weighed.toSorted((one, other) => other[side] - one[side]);
  const [supports, contradicts] = [by('supported'), by('contradicted')];
  const best = { supported: supports[0]?.supported ?? 0, contradicted: contradicts[0]?.contradicted ?? 0 };
  const side = best.supported >= best.contradicted ? 'supported' : 'contradicted';
  if (best[side] >= LEAST[side]) {
    const chosen = by(side);
    return {
      verdict: side,
      deciding: chosen[0]?.comparison,
      others: chosen
        .slice(1)
        .filter((one) => one[side] >= LEAST[side])
        .map(({ comparison }) => comparison),
      confidence: best[side],
    };
  }
  const closest = weighed.toSorted((one, other) => closeness(other) - closeness(one));
  return {
    verdict: 'not_mentioned',
    deciding: closest[0]?.comparison,
    others: closest.slice(1).map(({ comparison }) => comparison),
    confidence: Math.max(0, 1 - best.supported - best.contradicted),
  };
}

const closeness = ({ comparison, supported, contradicted }: Weighed): number =>
  supported + contradicted + comparison.said;
