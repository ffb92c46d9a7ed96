import type { HashedLinear } from '../answering/model/hashed-linear.ts';
import { scoreHashedLinear } from '../answering/model/hashed-linear.ts';
import { HASHED_FEATURES } from '../answering/reading/hashed-features.ts';
import { HASHED_COLUMN, SPAN_FEATURES } from '../answering/reading/span-features.ts';
import { type Boosted, trainForest } from './boosting.ts';
import type { BoostingRules } from './boosting-rules.ts';
import { foldsByKey } from './cross-fit.ts';
import { type HashedRules, type HashedSet, trainHashedLinear } from './hashed-linear.ts';
import { columnsLeftOut, leaveOut } from './left-out.ts';
import type { SpanRows } from './span-rows.ts';

/** Parts in which the hashed model is cross-fitted. */
const FOLDS = 4;

const HASHED_RULES: Omit<HashedRules, 'seed'> = {
  loss: 'softmax',
  bits: 18,
  epochs: 4,
  alpha: 0.1,
  beta: 1,
  l1: 0.3,
  l2: 1,
};

const FOREST_RULES: Omit<BoostingRules, 'seed'> = {
  objective: 'softmax',
  trees: 240,
  leaves: 20,
  learningRate: 0.1,
  minLeafRows: 40,
  l2: 5,
};

export type TrainedSpans = { readonly spanWords: HashedLinear; readonly spans: Boosted };

/**
 * The hashed model, and trees over the other features and its score. For the trees each row is scored by a hashed model that did not
 * learn from the row's document, so that they see it as good as it is on new texts.
 */
export function trainSpans(
  rows: SpanRows,
  seed: number,
  onProgress: (done: number, total: number) => void,
  without?: string,
): TrainedSpans {
  const columns = SPAN_FEATURES.length;
  const values = rows.values.slice();
  const folds = foldsByKey(rows.documents, FOLDS, seed);
  for (let fold = 0; fold < FOLDS; fold++) {
    const { model } = trainHashedLinear({
      set: hashedSet(rows, (row) => folds[row] !== fold),
      rules: { ...HASHED_RULES, seed },
    });
    for (let row = 0; row < rows.labels.length; row++) {
      if (folds[row] !== fold) continue;
      const start = row * HASHED_FEATURES;
      values[row * columns + HASHED_COLUMN] = scoreHashedLinear(
        model,
        rows.hashes,
        start,
        start + HASHED_FEATURES,
      );
    }
  }
  const { model: spanWords } = trainHashedLinear({
    set: hashedSet(rows, () => true),
    rules: { ...HASHED_RULES, seed },
  });
  leaveOut(values, columns, columnsLeftOut('span', without));
  const spans = trainForest({
    set: {
      features: { values, rows: rows.labels.length, columns, order: 'rows' },
      labels: rows.labels,
      groups: rows.groups,
    },
    rules: { ...FOREST_RULES, seed },
    onProgress,
  });
  return { spanWords, spans };
}

/** The hashed rows of the groups whose first row is wanted. */
function hashedSet({ hashes, labels, groups }: SpanRows, wanted: (row: number) => boolean): HashedSet {
  const chosen: (readonly [number, number])[] = [];
  for (let group = 0; group + 1 < groups.length; group++) {
    const [first = 0, end = 0] = groups.subarray(group, group + 2);
    if (end > first && wanted(first)) chosen.push([first, end]);
  }
  const total = chosen.reduce((sum, [first, end]) => sum + end - first, 0);
  const kept = new Uint32Array(total * HASHED_FEATURES);
  const keptLabels = new Float32Array(total);
  const ends = [0];
  for (const [first, end] of chosen) {
    const offset = ends.at(-1) ?? 0;
    kept.set(hashes.subarray(first * HASHED_FEATURES, end * HASHED_FEATURES), offset * HASHED_FEATURES);
    keptLabels.set(labels.subarray(first, end), offset);
    ends.push(offset + end - first);
  }
  return {
    features: {
      hashes: kept,
      starts: Uint32Array.from({ length: total + 1 }, (_, row) => row * HASHED_FEATURES),
    },
    labels: keptLabels,
    groups: Uint32Array.from(ends),
  };
}
