import type { FeatureGroup } from './feature-group.ts';

/** What comparing by rules makes of the sentence. */
export const RULES: FeatureGroup = {
  names: ['isSupported', 'isContradicted'],
  values: ({ comparison: { verdict } }) => [
    Number(verdict === 'supported'),
    Number(verdict === 'contradicted'),
  ],
};
