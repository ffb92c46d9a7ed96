import { COVERAGE } from './coverage-features.ts';
import type { FeatureGroup, Weighed } from './feature-group.ts';
import { FINDINGS } from './finding-features.ts';
import { RULES } from './rule-features.ts';
import { STANDING } from './standing-features.ts';
import { STRUCTURE } from './structure-features.ts';

/** All groups, in the order of the row. A further group is added here, and the models of claims are trained anew. */
const GROUPS: readonly FeatureGroup[] = [COVERAGE, FINDINGS, STRUCTURE, STANDING, RULES];

/** The features by which a sentence is weighed for a claim, in the order of a row. */
export const CLAIM_FEATURES: readonly string[] = GROUPS.flatMap(({ names }) => names);

/** Features of a claim beside a sentence. */
export const claimRow = (weighed: Weighed): Float32Array =>
  Float32Array.from(GROUPS.flatMap(({ values }) => values(weighed)));
