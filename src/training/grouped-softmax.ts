/**
 * Softmax over one group of rows, as in ListNet with the right rows taken together: the loss is −ln Σ p over the right rows, where
 * p are the rows' shares of e^score. Writes the gradient by row, p − y·p / Σ y·p.
 *
 * Source: Z. Cao et al., "Learning to Rank: From Pairwise Approach to Listwise Approach" (ICML 2007); several right rows as in
 * M. Collins, T. Koo, "Discriminative Reranking for Natural Language Parsing" (2005), by their sum.
 *
 * @param gradients written by row; 0 when the group has no right row
 * @param shares written by row: p, or 0 when the group has no right row
 * @returns the loss, or `undefined` when the group has no right row: there is nothing to learn from it
 */
export const softmaxOfGroup = (
  scores: Float64Array,
  labels: Float32Array,
  start: number,
  end: number,
  gradients: Float64Array,
  shares: Float64Array,
): number | undefined => {
  let highest = -Infinity;
  for (let row = start; row < end; row += 1) highest = Math.max(highest, scores[row] ?? 0);
  let all = 0;
  let right = 0;
  for (let row = start; row < end; row += 1) {
    const power = Math.exp((scores[row] ?? 0) - highest);
    shares[row] = power;
    all += power;
    right += power * (labels[row] ?? 0);
  }
  if (!(right > 0)) {
    gradients.fill(0, start, end);
    shares.fill(0, start, end);
    return undefined;
  }
  for (let row = start; row < end; row += 1) {
    const power = shares[row] ?? 0;
    gradients[row] = power / all - (power * (labels[row] ?? 0)) / right;
    shares[row] = power / all;
  }
  return Math.log(all / right);
};
