import type { Forest } from '../answering/model/forest.ts';
import { scoreForest } from '../answering/model/forest.ts';
import { SENTENCE_FEATURES } from '../answering/ranking/sentence-features.ts';
import { rankBy } from '../answering/ranking/sentence-ranker.ts';
import type { RankedSentence } from '../answering/ranking/ranked-sentence.ts';
import { type Boosted, trainForest } from './boosting.ts';
import type { BoostingRules } from './boosting-rules.ts';
import type { Example } from './examples.ts';
import { columnsLeftOut, leaveOut } from './left-out.ts';
import type { TrainingSet } from './training-set.ts';

/** Usual values for a set of this size; they were not searched. */
const RULES: Omit<BoostingRules, 'seed'> = {
  objective: 'softmax',
  trees: 200,
  leaves: 12,
  learningRate: 0.08,
  minLeafRows: 30,
  l2: 5,
  featureFraction: 0.7,
};

/** Rows of all candidates, a group for each question. */
function setOf(examples: readonly Example[], without: string | undefined): TrainingSet {
  const columns = SENTENCE_FEATURES.length;
  const groups = new Uint32Array(examples.length + 1);
  examples.forEach(({ right }, place) => {
    groups[place + 1] = (groups[place] ?? 0) + right.length;
  });
  const rows = groups.at(-1) ?? 0;
  const values = new Float32Array(rows * columns);
  const labels = new Float32Array(rows);
  examples.forEach(({ candidates, right }, place) => {
    values.set(candidates.rows, (groups[place] ?? 0) * columns);
    labels.set(right, groups[place]);
  });
  leaveOut(values, columns, columnsLeftOut('sentence', without));
  return { features: { values, rows, columns, order: 'rows' }, labels, groups };
}

/** Boosted trees that put the right sentence of each question first. @param without a group of features to leave out */
export const trainSentences = (
  examples: readonly Example[],
  seed: number,
  onProgress: (done: number, total: number) => void,
  without?: string,
): Boosted => trainForest({ set: setOf(examples, without), rules: { ...RULES, seed }, onProgress });

/** A ranked candidate and its place among the candidates. */
export type RankedCandidate = RankedSentence & { readonly place: number };

/** The candidates of an example in the order of a forest, best first. */
export function rankExample(forest: Forest, { candidates }: Example): readonly RankedCandidate[] {
  const places = new Map(candidates.sentences.map((sentence, place) => [sentence, place]));
  return rankBy(candidates, (rows, offset) => scoreForest(forest, rows, offset)).map((ranked) => ({
    ...ranked,
    place: places.get(ranked.sentence) ?? 0,
  }));
}
