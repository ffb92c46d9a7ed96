/**
 * A linear model over hashed features: a feature's weight is found by its hash, and features that meet in one place share it.
 * Source: K. Weinberger et al., "Feature Hashing for Large Scale Multitask Learning" (ICML 2009), without the sign.
 */
export type HashedLinear = {
  /** The table has 2^bits weights; a hash's lowest bits are its place. 1–24. */
  readonly bits: number;
  /** In steps of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: number;
};

/** Bounds of `bits`. 2²⁴ weights are 16 MB, far more than a reader needs. */
export const FEWEST_BITS = 1;
export const MOST_BITS = 24;

/**
 * The sum of the features' weights, and the bias: raw, no sigmoid.
 *
 * @param hashes of `hashFeature`, those from `start` up to `end`; one that occurs twice counts twice
 */
export const scoreHashedLinear = (
  model: HashedLinear,
  hashes: Uint32Array | readonly number[],
  start = 0,
  end = hashes.length,
): number => {
  const { weights } = model;
  const mask = weights.length - 1;
  let sum = 0;
  for (let index = start; index < end; index += 1) sum += weights[(hashes[index] ?? 0) & mask] ?? 0;
  return sum * model.scale + model.bias;
};
