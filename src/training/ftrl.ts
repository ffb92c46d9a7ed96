/** How fast and how sparsely weights are learnt. */
export type FtrlRules = {
  /** Length of the first steps; .05–.5 as a rule. */
  readonly alpha: number;
  /** Keeps the first steps from being too long; 1 as a rule. */
  readonly beta: number;
  /** A weight stays 0 until its gradients add up to more than this. */
  readonly l1: number;
  /** Draws weights to 0. */
  readonly l2: number;
};

/** Weights that are learnt one gradient at a time. */
export interface Ftrl {
  readonly weights: Float32Array;
  /** Moves the weight at `place` against its gradient. */
  update(place: number, gradient: number): void;
}

/**
 * FTRL-Proximal with a learning rate for each weight. Source: H. B. McMahan et al., "Ad Click Prediction: a View from the Trenches"
 * (KDD 2013), algorithm 1.
 *
 * @param size number of weights
 * @param unbound a place to which neither l1 nor l2 applies: that of the bias
 */
export const createFtrl = (size: number, { alpha, beta, l1, l2 }: FtrlRules, unbound = -1): Ftrl => {
  const weights = new Float32Array(size);
  /** The paper's z: gradients added up, and what keeps the weights near their last values. */
  const pulls = new Float32Array(size);
  /** The paper's n: squared gradients added up. */
  const squares = new Float32Array(size);

  return {
    weights,
    update(place, gradient) {
      const before = squares[place] ?? 0;
      const after = before + gradient * gradient;
      const rate = (Math.sqrt(after) - Math.sqrt(before)) / alpha;
      const pull = (pulls[place] ?? 0) + gradient - rate * (weights[place] ?? 0);
      squares[place] = after;
      pulls[place] = pull;
      const threshold = place === unbound ? 0 : l1;
      const decay = place === unbound ? 0 : l2;
      const beyond = Math.abs(pull) - threshold;
      weights[place] =
        beyond <= 0 ? 0 : (-Math.sign(pull) * beyond) / ((beta + Math.sqrt(after)) / alpha + decay);
    },
  };
};
