import { softmaxOfGroup } from './grouped-softmax.ts';
import { logisticLoss, sigmoid } from './logistic.ts';
import type { Targets } from './training-set.ts';

export type ObjectiveName = 'logistic' | 'softmax' | 'squared';

/** What boosting makes small. */
export interface Objective {
  /** The one score that suits all rows best. */
  readonly base: number;
  /** Writes the loss's first and second derivatives by row; gives the mean loss, by weight or by group. */
  derive(scores: Float64Array, gradients: Float64Array, hessians: Float64Array): number;
}

const weightsOf = ({ labels, weights }: Targets): Float32Array =>
  weights ?? new Float32Array(labels.length).fill(1);

function weightedMean(labels: Float32Array, weights: Float32Array): number {
  let sum = 0;
  let weight = 0;
  for (const [row, label] of labels.entries()) {
    sum += label * (weights[row] ?? 0);
    weight += weights[row] ?? 0;
  }
  return weight > 0 ? sum / weight : 0;
}

/** The share of right rows is kept this far from 0 and 1, so that its log odds are finite. */
const LEAST_SHARE = 1e-6;

/** Log loss of a row that is right with the sigmoid of its score; a score is log odds. */
function logistic(targets: Targets): Objective {
  const { labels } = targets;
  const weights = weightsOf(targets);
  const share = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, weightedMean(labels, weights)));
  return {
    base: Math.log(share / (1 - share)),
    derive(scores, gradients, hessians) {
      let loss = 0;
      let total = 0;
      for (let row = 0; row < labels.length; row += 1) {
        const score = scores[row] ?? 0;
        const label = labels[row] ?? 0;
        const weight = weights[row] ?? 0;
        const probability = sigmoid(score);
        gradients[row] = weight * (probability - label);
        hessians[row] = weight * probability * (1 - probability);
        loss += weight * logisticLoss(score, label);
        total += weight;
      }
      return total > 0 ? loss / total : 0;
    },
  };
}

/** Squared error; a score is the expected label. The derivatives are those of half of it. */
function squared(targets: Targets): Objective {
  const { labels } = targets;
  const weights = weightsOf(targets);
  return {
    base: weightedMean(labels, weights),
    derive(scores, gradients, hessians) {
      let loss = 0;
      let total = 0;
      for (let row = 0; row < labels.length; row += 1) {
        const weight = weights[row] ?? 0;
        const error = (scores[row] ?? 0) - (labels[row] ?? 0);
        gradients[row] = weight * error;
        hessians[row] = weight;
        loss += weight * error * error;
        total += weight;
      }
      return total > 0 ? loss / total : 0;
    },
  };
}

/** `softmaxOfGroup`, by group; its second derivative is taken as p (1 − p), which is exact for one right row and safe for several. */
function softmax({ labels, groups }: Targets): Objective {
  if (groups === undefined)
    throw new RangeError('Softmax ranks within groups: say where they start (`groups`).');
  return {
    base: 0,
    derive(scores, gradients, hessians) {
      let loss = 0;
      let counted = 0;
      for (let group = 0; group + 1 < groups.length; group += 1) {
        const start = groups[group] ?? 0;
        const end = groups[group + 1] ?? 0;
        const lossHere = softmaxOfGroup(scores, labels, start, end, gradients, hessians);
        if (lossHere === undefined) continue;
        loss += lossHere;
        counted += 1;
        for (let row = start; row < end; row += 1) {
          const share = hessians[row] ?? 0;
          hessians[row] = share * (1 - share);
        }
      }
      return counted > 0 ? loss / counted : 0;
    },
  };
}

const OBJECTIVES: Readonly<Record<ObjectiveName, (targets: Targets) => Objective>> = {
  logistic,
  softmax,
  squared,
};

/** @throws {RangeError} when `softmax` has no groups */
export const createObjective = (name: ObjectiveName, targets: Targets): Objective =>
  OBJECTIVES[name](targets);
