/** Plain sums in a fixed order and square roots alone, so that every machine gets the same bits. */

export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}

/** Adds `factor` times `other` to `vector`, in place. */
export function add(vector: Float64Array, other: Float64Array, factor: number): void {
  for (let index = 0; index < vector.length; index++)
    vector[index] = (vector[index] ?? 0) + factor * (other[index] ?? 0);
}

/** The vector at length 1; one of length 0 stays as it is. */
export function normalised(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}
