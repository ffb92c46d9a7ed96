import type { FeatureGroup } from './feature-group.ts';

/** How the sentence stands beside the other ones that the claim was laid beside. */
export const STANDING: FeatureGroup = {
  names: ['behind', 'saidLead', 'ownLead'],
  values: ({ comparison, all }) => {
    const others = all.filter((other) => other !== comparison);
    const lead = (value: (one: typeof comparison) => number): number =>
      others.length === 0 ? NaN : value(comparison) - Math.max(...others.map(value));
    return [comparison.behind, lead(({ said }) => said), lead(({ own }) => own)];
  },
};
