import type { Comparison } from '../compare-claim.ts';

/** A claim laid beside a sentence, with all the sentences that it was laid beside, best ranked first. */
export type Weighed = { readonly comparison: Comparison; readonly all: readonly Comparison[] };

/** Features that belong together: their names, and their values in the same order. Shares are 0–1; what a claim has none of is NaN. */
export type FeatureGroup = {
  readonly names: readonly string[];
  readonly values: (weighed: Weighed) => readonly number[];
};
