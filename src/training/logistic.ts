/** The probability that log odds stand for. */
export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** −ln of the probability that a score gives to its label (0–1), without overflow. */
export const logisticLoss = (score: number, label: number): number =>
  Math.max(score, 0) - score * label + Math.log1p(Math.exp(-Math.abs(score)));
