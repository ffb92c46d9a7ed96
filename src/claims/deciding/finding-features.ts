import type { Aspect } from '../claim-check.ts';
import type { Finding } from '../finding.ts';
import { likeSurroundings } from '../surroundings.ts';
import type { FeatureGroup } from './feature-group.ts';

/** Aspects in groups of like meaning; a claim has few of each. */
const GROUPS: readonly (readonly [string, readonly Aspect[]])[] = [
  ['figure', ['figure']],
  ['date', ['date']],
  ['name', ['name', 'place']],
  ['role', ['role']],
  ['polarity', ['negation', 'direction']],
  ['order', ['order']],
  ['wording', ['wording']],
];

const count = (chosen: readonly Finding[], outcome: Finding['outcome']): number =>
  chosen.filter((finding) => finding.outcome === outcome).length;

/** What the comparers found, by aspect, and how like the surroundings of two values are that differ. */
export const FINDINGS: FeatureGroup = {
  names: [
    ...GROUPS.flatMap(([name]) => [`${name}Agrees`, `${name}Differs`, `${name}Open`]),
    'sureAgrees',
    'sureDiffers',
    'agreesWritten',
    'agrees',
    'differs',
    'open',
    'differsLikeMost',
    'differsLikeLeast',
  ],
  values: ({ comparison: { findings, matching } }) => {
    const likeness = (outcome: Finding['outcome']): readonly number[] =>
      findings.flatMap((finding) =>
        finding.outcome === outcome && finding.written !== undefined
          ? [likeSurroundings(matching, finding.claimed, finding.written)]
          : [],
      );
    const differing = likeness('differs');
    const sure = findings.filter(({ isSure }) => isSure === true);
    return [
      ...GROUPS.flatMap(([, aspects]) => {
        const own = findings.filter(({ aspect }) => aspects.includes(aspect));
        return own.length === 0
          ? [NaN, NaN, NaN]
          : [count(own, 'agrees'), count(own, 'differs'), count(own, 'open')];
      }),
      count(sure, 'agrees'),
      count(sure, 'differs'),
      findings.filter(({ outcome, written }) => outcome === 'agrees' && written !== undefined).length,
      count(findings, 'agrees'),
      count(findings, 'differs'),
      count(findings, 'open'),
      differing.length === 0 ? NaN : Math.max(...differing),
      differing.length === 0 ? NaN : Math.min(...differing),
    ];
  },
};
