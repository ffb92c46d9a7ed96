/** The largest number in 8 bits with a sign, the same on both sides of 0. */
const LARGEST = 127;

/** Shares of the largest weight that are tried as the largest that can be kept: cutting off a few makes the steps finer for all. */
const CUTS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2] as const;

const rounded = (weight: number, scale: number): number =>
  Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / scale)));

function squaredError(weights: Float32Array, scale: number): number {
  let sum = 0;
  for (const weight of weights) sum += (rounded(weight, scale) * scale - weight) ** 2;
  return sum;
}

/** Weights as whole numbers of 8 bits, in steps of `scale`, with the scale among those tried that changes them least. */
export const quantise = (weights: Float32Array): { readonly weights: Int8Array; readonly scale: number } => {
  const filled = weights.filter((weight) => weight !== 0);
  const largest = filled.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  if (largest === 0) return { weights: new Int8Array(weights.length), scale: 1 };
  let scale = largest / LARGEST;
  let least = Infinity;
  for (const cut of CUTS) {
    const tried = (largest * cut) / LARGEST;
    const error = squaredError(filled, tried);
    if (error >= least) continue;
    least = error;
    scale = tried;
  }
  return { weights: Int8Array.from(weights, (weight) => rounded(weight, scale)), scale };
};
