import { SENTENCE_FEATURES } from '../ranking/sentence-features.ts';
import { CLOSENESS_FEATURES } from './closeness-features.ts';
import { COVERAGE_FEATURES } from './coverage-features.ts';
import type { FeatureGroup, Judged } from './judged.ts';
import { PERIOD_FEATURES } from '../time/period-features.ts';
import { PREMISE } from './premise-features.ts';
import { STANDING_FEATURES } from './standing-features.ts';

/** Features of a sentence that say how large its collection and its article are or how it looks, not how well it fits. */
const LAYOUT: ReadonlySet<string> = new Set([
  'score',
  'scoreGap',
  'rank',
  'sentencePartRank',
  'paragraphPartRank',
  'hasName',
  'hasQuotation',
  'hasComma',
  'kind',
  'length',
  'inParagraph',
  'paragraphLength',
  'inArticle',
  'type',
  'wh',
]);

/** Places of the features that its ranking gave to a sentence and that hold in collections of any size. */
const RANKING_PLACES = SENTENCE_FEATURES.map((_, place) => place).filter(
  (place) => !LAYOUT.has(SENTENCE_FEATURES[place] ?? ''),
);

const RANKING: FeatureGroup = {
  names: RANKING_PLACES.map((place) => `sentence ${SENTENCE_FEATURES[place] ?? ''}`),
  values: ({ best, ranked }) => {
    const row = ranked.find(({ sentence }) => sentence === best.source)?.row;
    return RANKING_PLACES.map((place) => row?.[place] ?? NaN);
  },
};

/** All groups, in the order of the row. A further group is added here, and the judge trained anew. */
const GROUPS: readonly FeatureGroup[] = [
  RANKING,
  STANDING_FEATURES,
  COVERAGE_FEATURES,
  CLOSENESS_FEATURES,
  PREMISE,
  PERIOD_FEATURES,
];

/** The features by which an answer is judged, in the order of a row. */
export const JUDGE_FEATURES: readonly string[] = GROUPS.flatMap(({ names }) => names);

/** Features of the best reading of a question. */
export const judgeRow = (judged: Judged): Float32Array =>
  Float32Array.from(GROUPS.flatMap(({ values }) => values(judged)));
