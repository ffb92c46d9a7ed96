import { add, dot } from './vector-arithmetic.ts';

/** Rounds over all pairs of axes; a matrix of a hundred rows takes about eight. */
const MOST_SWEEPS = 60;

/** The share of the matrix, by squares, that may remain off its diagonal: nothing that a double could show in the axes. */
const TOLERANCE = 1e-24;

/** Sum of v·vᵀ over the vectors v. */
function secondMoments(vectors: readonly Float64Array[], dimensions: number): readonly Float64Array[] {
  const moments = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (const vector of vectors)
    for (const [row, sums] of moments.entries()) add(sums, vector, vector[row] ?? 0);
  return moments;
}

/** Turns two rows by an angle of the given cosine and sine, in place. */
function turn(first: Float64Array, second: Float64Array, cosine: number, sine: number): void {
  for (let index = 0; index < first.length; index++) {
    const [one, other] = [first[index] ?? 0, second[index] ?? 0];
    first[index] = cosine * one - sine * other;
    second[index] = sine * one + cosine * other;
  }
}

/** The same for two columns. */
function turnColumns(
  matrix: readonly Float64Array[],
  first: number,
  second: number,
  cosine: number,
  sine: number,
): void {
  for (const row of matrix) {
    const [one, other] = [row[first] ?? 0, row[second] ?? 0];
    row[first] = cosine * one - sine * other;
    row[second] = sine * one + cosine * other;
  }
}

/** Sum of the squares off the diagonal. */
function outsideDiagonal(matrix: readonly Float64Array[]): number {
  let sum = 0;
  for (const [row, values] of matrix.entries())
    for (const [column, value] of values.entries()) if (column !== row) sum += value * value;
  return sum;
}

/**
 * The directions in which the vectors reach furthest from 0, all of length 1 and at right angles, the one with most of their squares
 * first: the eigenvectors of their second moments. The mean is not taken off.
 * Source: Jacobi's method in cyclic order, Golub and Van Loan, "Matrix Computations" (4th edition, 2013), section 8.5.
 *
 * @param dimensions of each vector; so many axes are given.
 */
export function principalAxes(vectors: readonly Float64Array[], dimensions: number): readonly Float64Array[] {
  const matrix = secondMoments(vectors, dimensions);
  const axes = Array.from({ length: dimensions }, (_, index) => {
    const axis = new Float64Array(dimensions);
    axis[index] = 1;
    return axis;
  });
  const diagonal = (index: number): number => matrix[index]?.[index] ?? 0;
  const whole = matrix.reduce((sum, row) => sum + dot(row, row), 0);

  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const outside = outsideDiagonal(matrix);
    if (outside <= TOLERANCE * whole) break;
    for (const [first, upper] of matrix.entries()) {
      for (let second = first + 1; second < dimensions; second++) {
        const lower = matrix[second];
        const between = upper[second] ?? 0;
        const [one, other] = [axes[first], axes[second]];
        if (lower === undefined || one === undefined || other === undefined || between === 0) continue;
        const ratio = (diagonal(second) - diagonal(first)) / (2 * between);
        const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
        const cosine = 1 / Math.sqrt(1 + tangent * tangent);
        const sine = tangent * cosine;
        turn(upper, lower, cosine, sine);
        turnColumns(matrix, first, second, cosine, sine);
        turn(one, other, cosine, sine);
      }
    }
  }
  return [...axes.keys()]
    .toSorted((one, other) => diagonal(other) - diagonal(one) || one - other)
    .flatMap((index) => axes[index] ?? []);
}
