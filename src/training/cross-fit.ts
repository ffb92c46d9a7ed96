import { createRandom } from './random.ts';

/** `folds` is stored in a byte. */
const MOST_FOLDS = 255;

/**
 * By row, which of `folds` parts it belongs to. Rows of one key (an article, say) are always in one part; the keys are dealt in an order
 * drawn by `seed`, each to the part that has the fewest rows so far.
 *
 * @throws {RangeError} when there are fewer keys than folds
 */
export const foldsByKey = (keys: readonly (string | number)[], folds: number, seed: number): Uint8Array => {
  const counts = new Map<string | number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (folds < 2 || folds > MOST_FOLDS || counts.size < folds)
    throw new RangeError(
      `${counts.size} keys can't be dealt to ${folds} folds: take 2 or more, and no more than keys.`,
    );
  const order = [...counts.keys()];
  createRandom(seed).shuffle(order);
  const sizes = new Uint32Array(folds);
  const foldOf = new Map<string | number, number>();
  for (const key of order) {
    const smallest = sizes.indexOf(Math.min(...sizes));
    foldOf.set(key, smallest);
    sizes[smallest] = (sizes[smallest] ?? 0) + (counts.get(key) ?? 0);
  }
  return Uint8Array.from(keys, (key) => foldOf.get(key) ?? 0);
};

/** The rows for which a condition holds, rising. */
const rowsWhere = (folds: Uint8Array, holds: (fold: number) => boolean): Uint32Array =>
  Uint32Array.from(folds.keys()).filter((row) => holds(folds[row] ?? 0));

/**
 * Scores that are honest as features of a second model: each row is scored by a model that was fitted without its fold.
 * Source: D. Wolpert, "Stacked Generalization" (Neural Networks 5, 1992).
 *
 * @param folds by row, the fold it belongs to (`foldsByKey`)
 * @param fit a model from the rows given, by their numbers
 * @param predict the score of one row
 * @returns scores by row
 */
export const crossFit = <Model>(
  folds: Uint8Array,
  fit: (rows: Uint32Array, fold: number) => Model,
  predict: (model: Model, row: number) => number,
): Float64Array => {
  const scores = new Float64Array(folds.length);
  for (const fold of [...new Set(folds)].sort((a, b) => a - b)) {
    const model = fit(
      rowsWhere(folds, (other) => other !== fold),
      fold,
    );
    for (const row of rowsWhere(folds, (other) => other === fold)) scores[row] = predict(model, row);
  }
  return scores;
};
