import { logisticLoss, sigmoid } from './logistic.ts';

type Pair = { readonly score: number; readonly label: number };

/** Log odds = slope · score + intercept. */
type Sigmoid = { readonly slope: number; readonly intercept: number };

/** Steps of Newton's method; it takes about ten. */
const MOST_STEPS = 100;
/** Halvings of a step that doesn't help. */
const MOST_HALVINGS = 30;
/** The derivatives of the mean loss at which a fit is exact enough. */
const TOLERANCE = 1e-9;
/** Keeps the matrix of second derivatives from being singular. */
const RIDGE = 1e-12;

/** The scores with mean 0 and deviation 1, so that both numbers to be found are of one size. */
function standardise(pairs: readonly Pair[]): { readonly mean: number; readonly deviation: number } {
  const mean = pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length;
  const variance = pairs.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / pairs.length;
  return { mean, deviation: Math.sqrt(variance) };
}

/**
 * The sigmoid that gives the labels (0 or 1) the highest likelihood, never falling: where it would, it is level. So that few labels
 * don't make it certain, a right one counts as (n + 1) / (n + 2) and a wrong one as 1 / (m + 2), n and m being their numbers.
 * Source: H.-T. Lin, C.-J. Lin, R. Weng, "A Note on Platt's Probabilistic Outputs for Support Vector Machines" (Machine Learning 68, 2007).
 */
export const fitSigmoid = (pairs: readonly Pair[]): Sigmoid => {
  const right = pairs.filter(({ label }) => label > 0.5).length;
  const high = (right + 1) / (right + 2);
  const low = 1 / (pairs.length - right + 2);
  const { mean, deviation } = standardise(pairs);
  const cases = pairs.map(({ score, label }) => ({
    score: deviation > 0 ? (score - mean) / deviation : 0,
    target: label > 0.5 ? high : low,
  }));
  const share = cases.reduce((sum, { target }) => sum + target, 0) / cases.length;
  const level: Sigmoid = { slope: 0, intercept: Math.log(share / (1 - share)) };
  if (deviation === 0) return level;

  const lossOf = ({ slope, intercept }: Sigmoid): number =>
    cases.reduce((sum, { score, target }) => sum + logisticLoss(slope * score + intercept, target), 0);
  let found = level;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let bySlope = 0;
    let byIntercept = 0;
    let slopeTwice = RIDGE;
    let both = 0;
    let interceptTwice = RIDGE;
    for (const { score, target } of cases) {
      const probability = sigmoid(found.slope * score + found.intercept);
      const curvature = probability * (1 - probability);
      bySlope += (probability - target) * score;
      byIntercept += probability - target;
      slopeTwice += curvature * score * score;
      both += curvature * score;
      interceptTwice += curvature;
    }
    if (Math.max(Math.abs(bySlope), Math.abs(byIntercept)) < TOLERANCE * cases.length) break;
    const determinant = slopeTwice * interceptTwice - both * both;
    const slopeStep = (interceptTwice * bySlope - both * byIntercept) / determinant;
    const interceptStep = (slopeTwice * byIntercept - both * bySlope) / determinant;
    const here = lossOf(found);
    const moved = (share: number): Sigmoid => ({
      slope: found.slope - share * slopeStep,
      intercept: found.intercept - share * interceptStep,
    });
    let part = 1;
    for (let halving = 0; halving < MOST_HALVINGS && !(lossOf(moved(part)) < here); halving += 1) part /= 2;
    if (!(lossOf(moved(part)) < here)) break;
    found = moved(part);
  }
  if (found.slope <= 0) found = level;
  const slope = found.slope / deviation;
  return { slope, intercept: found.intercept - slope * mean };
};
