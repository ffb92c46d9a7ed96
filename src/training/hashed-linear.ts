import { FEWEST_BITS, MOST_BITS, type HashedLinear } from '../answering/model/hashed-linear.ts';
import { createFtrl, type Ftrl, type FtrlRules } from './ftrl.ts';
import { softmaxOfGroup } from './grouped-softmax.ts';
import { logisticLoss, sigmoid } from './logistic.ts';
import { quantise } from './quantise.ts';
import { createRandom } from './random.ts';
import { checkTargets, type Targets } from './training-set.ts';

/** Rows of hashed features, of different lengths: those of row r are `hashes` from `starts[r]` up to `starts[r + 1]`. */
type HashedRows = { readonly hashes: Uint32Array; readonly starts: Uint32Array };

export type HashedSet = Targets & { readonly features: HashedRows };

export type HashedRules = FtrlRules & {
  readonly loss: 'logistic' | 'softmax';
  /** The table has 2^bits weights, 1–24. */
  readonly bits: number;
  /** Times that all rows are gone through, each time in another order. */
  readonly epochs: number;
  /** For the order. The same seed and data give the same model. */
  readonly seed: number;
};

export type HashedTraining = {
  readonly set: HashedSet;
  readonly rules: HashedRules;
  /** Called after each epoch with its mean loss, each row or group judged before it was learnt from. */
  readonly onProgress?: (done: number, total: number, loss: number) => void;
};

export type HashedTrained = {
  readonly model: HashedLinear;
  /** By epoch, as `onProgress` gets them. */
  readonly losses: readonly number[];
};

/** A row's gradient below this (probabilities have gradients of 0–1) is left out: it moves nothing, and most of a group's are. */
const LEAST_GRADIENT = 1e-5;

/** Where the units that are learnt from at once start: groups for softmax, else single rows. */
function unitsOf({ groups }: Targets, rows: number, loss: HashedRules['loss']): Uint32Array {
  if (loss === 'logistic') return Uint32Array.from({ length: rows + 1 }, (_, row) => row);
  if (groups === undefined)
    throw new RangeError('Softmax ranks within groups: say where they start (`groups`).');
  return groups;
}

function check({ features: { hashes, starts }, ...targets }: HashedSet, { bits }: HashedRules): void {
  checkTargets(targets, starts.length - 1);
  if (starts[0] !== 0 || starts.at(-1) !== hashes.length)
    throw new RangeError(`The rows must start at 0 and end with the number of hashes, ${hashes.length}.`);
  if (bits < FEWEST_BITS || bits > MOST_BITS)
    throw new RangeError(`A table has 2^${FEWEST_BITS} to 2^${MOST_BITS} weights, not 2^${bits}.`);
}

/** Adds up the gradients of a unit by weight, then moves each weight once: what all rows of a group share cancels out. */
function createStep(
  { hashes, starts }: HashedRows,
  size: number,
  learner: Ftrl,
): (gradients: Float64Array, first: number, end: number) => void {
  const sums = new Float32Array(size);
  const lastUnit = new Uint32Array(size);
  let unit = 0;
  let places: number[] = [];
  return (gradients, first, end) => {
    unit += 1;
    places = [];
    for (let row = first; row < end; row += 1) {
      const gradient = gradients[row] ?? 0;
      if (Math.abs(gradient) < LEAST_GRADIENT) continue;
      const last = starts[row + 1] ?? 0;
      for (let index = starts[row] ?? 0; index < last; index += 1) {
        const place = (hashes[index] ?? 0) & (size - 1);
        if (lastUnit[place] !== unit) {
          lastUnit[place] = unit;
          sums[place] = 0;
          places.push(place);
        }
        sums[place] = (sums[place] ?? 0) + gradient;
      }
    }
    for (const place of places) {
      const sum = sums[place] ?? 0;
      if (sum !== 0) learner.update(place, sum);
    }
  };
}

/**
 * Logistic regression over hashed features by FTRL-Proximal (see `createFtrl`), for single rows (`logistic`) or for the right ones among
 * the rows of a group (`softmax`, which has no bias). The weights are rounded to 8 bits at the end.
 *
 * @throws {RangeError} when a rule is out of its range or the set's parts don't fit together
 */
export const trainHashedLinear = ({ set, rules, onProgress }: HashedTraining): HashedTrained => {
  check(set, rules);
  const { labels, weights, features } = set;
  const { hashes, starts } = features;
  const size = 2 ** rules.bits;
  const rows = starts.length - 1;
  const units = unitsOf(set, rows, rules.loss);
  const learner = createFtrl(size + 1, rules, size);
  const step = createStep(features, size, learner);
  const random = createRandom(rules.seed);
  const order = Uint32Array.from({ length: units.length - 1 }, (_, unit) => unit);
  const scores = new Float64Array(rows);
  const gradients = new Float64Array(rows);
  const shares = new Float64Array(rows);

  const score = (row: number): number => {
    const last = starts[row + 1] ?? 0;
    let sum = rules.loss === 'logistic' ? (learner.weights[size] ?? 0) : 0;
    for (let index = starts[row] ?? 0; index < last; index += 1)
      sum += learner.weights[(hashes[index] ?? 0) & (size - 1)] ?? 0;
    return sum;
  };
  /** Writes the gradients; gives the loss and how much it counts. */
  const judge = (first: number, end: number): readonly [loss: number, weight: number] => {
    for (let row = first; row < end; row += 1) scores[row] = score(row);
    if (rules.loss === 'softmax') {
      const loss = softmaxOfGroup(scores, labels, first, end, gradients, shares);
      return loss === undefined ? [0, 0] : [loss, 1];
    }
    const weight = weights?.[first] ?? 1;
    const label = labels[first] ?? 0;
    gradients[first] = weight * (sigmoid(scores[first] ?? 0) - label);
    return [weight * logisticLoss(scores[first] ?? 0, label), weight];
  };

  const losses: number[] = [];
  for (let epoch = 0; epoch < rules.epochs; epoch += 1) {
    random.shuffle(order);
    let total = 0;
    let counted = 0;
    for (const unit of order) {
      const first = units[unit] ?? 0;
      const end = units[unit + 1] ?? 0;
      const [loss, weight] = judge(first, end);
      total += loss;
      counted += weight;
      step(gradients, first, end);
      if (rules.loss === 'logistic') learner.update(size, gradients[first] ?? 0);
    }
    const mean = counted > 0 ? total / counted : 0;
    losses.push(mean);
    onProgress?.(epoch + 1, rules.epochs, mean);
  }
  const bias = learner.weights[size] ?? 0;
  return { model: { bits: rules.bits, ...quantise(learner.weights.subarray(0, size)), bias }, losses };
};
