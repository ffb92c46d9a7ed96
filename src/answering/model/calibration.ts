/** A rising line through points: what a score is worth as a probability. It fits into JSON. */
export type Calibration = {
  /** Rising, at least one. */
  readonly scores: readonly number[];
  /** 0–1, never falling; one for each score. */
  readonly probabilities: readonly number[];
};

/** The probability of a score: linear between the points, level outside of them. NaN counts as the lowest score. */
export const calibrate = ({ scores, probabilities }: Calibration, score: number): number => {
  const above = scores.findIndex((each) => each > score);
  const next = Number.isNaN(score) ? 0 : above;
  if (next === -1) return probabilities.at(-1) ?? 0;
  const high = probabilities[next] ?? 0;
  const from = scores[next - 1];
  const low = probabilities[next - 1];
  if (from === undefined || low === undefined) return high;
  const share = (score - from) / ((scores[next] ?? from) - from);
  // Rounding must not lift it above the next point.
  return Math.min(high, low + (high - low) * share);
};
