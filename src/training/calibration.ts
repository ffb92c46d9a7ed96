import type { Calibration } from '../answering/model/calibration.ts';
import { fitSigmoid } from './platt.ts';
import { sigmoid } from './logistic.ts';

/** Points of a table: between two of them the line is at most .002 off the sigmoid. */
const POINTS = 33;

/** A sigmoid's table ends at these log odds, .25 % and 99.75 %: nothing here is surer than that. */
const LARGEST_LOG_ODDS = 6;

/** Rows of a block, at least, for its share of right ones to mean something. */
const LEAST_BLOCK = 50;

/** A score and its label, or the probability it is worth. */
type Pair = { readonly score: number; readonly label: number };

/** Rows next to each other by score, and what they add up to. */
type Block = { readonly rows: number; readonly scores: number; readonly labels: number };

const meanScore = ({ scores, rows }: Block): number => scores / rows;
const meanLabel = ({ labels, rows }: Block): number => labels / rows;
const join = (a: Block, b: Block): Block => ({
  rows: a.rows + b.rows,
  scores: a.scores + b.scores,
  labels: a.labels + b.labels,
});

/** Pairs by rising score. */
function pairsOf(scores: ArrayLike<number>, labels: ArrayLike<number>): readonly Pair[] {
  if (scores.length === 0 || scores.length !== labels.length)
    throw new RangeError(
      `${scores.length} scores and ${labels.length} labels: calibration needs a label for each of some scores.`,
    );
  const pairs = Array.from({ length: scores.length }, (_, row) => ({
    score: scores[row] ?? 0,
    label: labels[row] ?? 0,
  }));
  if (!pairs.every(({ score }) => Number.isFinite(score)))
    throw new RangeError('Calibration needs finite scores.');
  return pairs.sort((a, b) => a.score - b.score);
}

/** A table of points whose score is above the last one's: scores that are hardly apart may fall together in rounding. */
function tableOf(points: readonly Pair[]): Calibration {
  const rising: Pair[] = [];
  for (const point of points) if (point.score > (rising.at(-1)?.score ?? -Infinity)) rising.push(point);
  return { scores: rising.map(({ score }) => score), probabilities: rising.map(({ label }) => label) };
}

/**
 * A sigmoid of the score, as a table: for few pairs, or scores that are log odds already but for their scale.
 * Source: J. Platt, "Probabilistic Outputs for Support Vector Machines" (1999), as fitted by `fitSigmoid`.
 *
 * @param labels 0 or 1
 * @throws {RangeError} when there is nothing to fit or a score is not finite
 */
export const fitPlatt = (scores: ArrayLike<number>, labels: ArrayLike<number>): Calibration => {
  const pairs = pairsOf(scores, labels);
  const { slope, intercept } = fitSigmoid(pairs);
  const first = pairs[0]?.score ?? 0;
  const last = pairs.at(-1)?.score ?? first;
  const bounded = (score: number): number =>
    Math.max(-LARGEST_LOG_ODDS, Math.min(LARGEST_LOG_ODDS, slope * score + intercept));
  const low = bounded(first);
  const high = bounded(last);
  if (slope === 0 || low === high) return { scores: [first], probabilities: [sigmoid(low)] };
  const odds = Array.from({ length: POINTS }, (_, point) => low + ((high - low) * point) / (POINTS - 1));
  return tableOf(odds.map((each) => ({ score: (each - intercept) / slope, label: sigmoid(each) })));
};

/** Blocks of at least `size` rows, rows of one score together. */
function blocksOf(pairs: readonly Pair[], size: number): readonly Block[] {
  const blocks: Block[] = [];
  let open: Block = { rows: 0, scores: 0, labels: 0 };
  for (const [index, { score, label }] of pairs.entries()) {
    open = join(open, { rows: 1, scores: score, labels: label });
    if (open.rows < size || pairs[index + 1]?.score === score) continue;
    blocks.push(open);
    open = { rows: 0, scores: 0, labels: 0 };
  }
  if (open.rows === 0) return blocks;
  const last = blocks.pop();
  return [...blocks, last === undefined ? open : join(last, open)];
}

/** Joins neighbours until the share of right ones rises from block to block. */
function poolViolators(blocks: readonly Block[]): readonly Block[] {
  const pooled: Block[] = [];
  for (const block of blocks) {
    let joined = block;
    for (
      let last = pooled.at(-1);
      last !== undefined && meanLabel(last) >= meanLabel(joined);
      last = pooled.at(-1)
    ) {
      joined = join(last, joined);
      pooled.pop();
    }
    pooled.push(joined);
  }
  return pooled;
}

/**
 * The rising table that fits the pairs best, of at most 33 points: for many pairs, whatever the shape. Pairs are first put into blocks;
 * no block's probability is further out than one more right and one more wrong row would allow (Laplace's rule of succession).
 * Source: B. Zadrozny, C. Elkan, "Transforming Classifier Scores into Accurate Multiclass Probability Estimates" (KDD 2002), pool adjacent
 * violators.
 *
 * @param labels 0 or 1
 * @throws {RangeError} when there is nothing to fit or a score is not finite
 */
export const fitIsotonic = (scores: ArrayLike<number>, labels: ArrayLike<number>): Calibration => {
  const pairs = pairsOf(scores, labels);
  const blocks = poolViolators(
    blocksOf(pairs, Math.max(LEAST_BLOCK, Math.ceil(pairs.length / (POINTS - 1)))),
  );
  const least = 1 / ((blocks[0]?.rows ?? 0) + 2);
  const most = 1 - 1 / ((blocks.at(-1)?.rows ?? 0) + 2);
  return tableOf(
    blocks.map((block) => ({
      score: meanScore(block),
      label: Math.min(most, Math.max(least, meanLabel(block))),
    })),
  );
};
