import type { Verdict } from '../claim-check.ts';
import type { Comparison } from '../compare-claim.ts';
import { claimRow } from './claim-features.ts';
import { type ClaimModel, likelihood } from './claim-model.ts';
import { agreesSurely, canSupport, differsSurely, isSameText } from './guards.ts';

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

/**
 * How likely (0–1) a sentence must bear a claim out, or contradict it, to be said to. What comparing by rules comes to as well needs less; so does a
 * value that can't be so if the claim's is. A wrong "contradicted" is the worst: against the rules it needs most.
 */
const LEAST = {
  supported: { byRules: 0.25, against: 0.45 },
  contradicted: { surely: 0.35, byRules: 0.35, against: 0.65 },
} as const;

/**
 * A sentence that says so much (0–1) of the claim by itself, and differs from it or agrees with it surely, is as likely as this to be about the same
 * thing. Of 34 such contradictions among claims that were looked at, 33 were ones.
 */
const SAID = { own: 0.75, likelihood: 0.8 } as const;

/** A sentence with how far it is above what each verdict needs; negative below. */
type Weighed = {
  readonly comparison: Comparison;
  readonly supported: Side;
  readonly contradicted: Side;
};

type Side = { readonly likelihood: number; readonly margin: number };
const NEVER: Side = { likelihood: 0, margin: Number.NEGATIVE_INFINITY };

/** The verdict over all sentences that a claim was laid beside, best ranked first. A contradiction needs a value that differs: it is what can be shown. */
export function decideClaim(all: readonly Comparison[], model: ClaimModel): Decision {
  const repeated = all.filter(isSameText);
  const [same] = repeated;
  if (same !== undefined)
    return { verdict: 'supported', deciding: same, others: repeated.slice(1), confidence: 1 };
  const weighed = all.map((comparison) => weigh(comparison, all, model));
  const by = (side: 'supported' | 'contradicted'): readonly Weighed[] =>
    weighed.toSorted((one, other) => other[side].margin - one[side].margin);
  const [supports, contradicts] = [by('supported'), by('contradicted')];
  const [first, second] = [supports[0]?.supported ?? NEVER, contradicts[0]?.contradicted ?? NEVER];
  const side = first.margin >= second.margin ? 'supported' : 'contradicted';
  const best = side === 'supported' ? first : second;
  if (best.margin >= 0) {
    const [deciding, ...others] = side === 'supported' ? supports : contradicts;
    return {
      verdict: side,
      deciding: deciding?.comparison,
      others: others.filter((one) => one[side].margin >= 0).map(({ comparison }) => comparison),
      confidence: best.likelihood,
    };
  }
  const closest = weighed.toSorted((one, other) => closeness(other) - closeness(one));
  return {
    verdict: 'not_mentioned',
    deciding: closest[0]?.comparison,
    others: closest.slice(1).map(({ comparison }) => comparison),
    confidence: Math.max(0, 1 - first.likelihood - second.likelihood),
  };
}

/** The trees say how likely a sentence is about what the claim is about, and which way; where it surely differs or agrees, all of it goes one way. */
function weigh(comparison: Comparison, all: readonly Comparison[], model: ClaimModel): Weighed {
  const row = claimRow({ comparison, all });
  const supported = likelihood(model.supported, row);
  const contradicted = likelihood(model.contradicted, row);
  const { verdict, findings, own } = comparison;
  const isSaid = verdict !== 'silent' && own >= SAID.own;
  const about = Math.min(1, Math.max(supported + contradicted, isSaid ? SAID.likelihood : 0));
  if (differsSurely(comparison))
    return { comparison, supported: NEVER, contradicted: sideOf(about, LEAST.contradicted.surely) };
  const support = agreesSurely(comparison) ? about : supported;
  const needed = verdict === 'supported' ? LEAST.supported.byRules : LEAST.supported.against;
  const limit = verdict === 'contradicted' ? LEAST.contradicted.byRules : LEAST.contradicted.against;
  return {
    comparison,
    supported: canSupport(comparison) ? sideOf(support, needed) : NEVER,
    contradicted: findings.some(({ outcome }) => outcome === 'differs') ? sideOf(contradicted, limit) : NEVER,
  };
}

const sideOf = (probability: number, least: number): Side => ({
  likelihood: probability,
  margin: probability - least,
});

const closeness = ({ comparison, supported, contradicted }: Weighed): number =>
  supported.likelihood + contradicted.likelihood + comparison.said;
