import type { Calibration } from '../answering/model/calibration.ts';
import { encodeForest } from '../answering/model/forest-bytes.ts';
import { type Forest, scoreForest } from '../answering/model/forest.ts';
import { READER_PARTS } from '../answering/models.ts';
import { JUDGE_FEATURES } from '../answering/refusing/judge-features.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import type { SquadFile } from '../evaluation/squad-file.ts';
import { trainForest } from './boosting.ts';
import type { BoostingRules } from './boosting-rules.ts';
import { fitIsotonic } from './calibration.ts';
import { crossFit, foldsByKey } from './cross-fit.ts';
import { type CrossFitted, honestModels } from './cross-fitted.ts';
import { type Case, type CaseKind, judgeCases } from './judge-cases.ts';
import { createRandom, type Random } from './random.ts';

/** Parts in which the judge is cross-fitted by document for its calibration. */
const FOLDS = 4;

/**
 * How much a case counts in learning. A question whose paragraph is gone is easily told, and there is one for each question; those with one word
 * swapped are rarer and nearer to what people ask in vain. With all of them at .4 the judge told fewer unanswerable questions of other
 * texts (models/README.md).
 */
const WEIGHTS: Readonly<Record<CaseKind, number>> = {
  answerable: 1,
  removed: 0.3,
  absent: 0.1,
  name: 3,
  number: 3,
  focus: 2,
  verb: 1,
};

/** Of the cases that confidence is calibrated on, about one in five has no answer: a guess at what is asked of a bot. */
const UNANSWERABLE_SHARE = 0.2;

const RULES: Omit<BoostingRules, 'seed'> = {
  objective: 'logistic',
  trees: 150,
  leaves: 4,
  learningRate: 0.07,
  minLeafRows: 60,
  l2: 10,
  featureFraction: 0.5,
};

/** The trees, and what their score is worth as a probability. */
export type TrainedJudge = { readonly forest: Forest; readonly calibration: Calibration };

export type JudgeTraining = {
  readonly file: SquadFile;
  /** Readers that did not learn from the documents of the file. */
  readonly crossFitted: CrossFitted;
  readonly table: WordTable;
  readonly seed: number;
  readonly onProgress: (done: number, total: number) => void;
};

/**
 * A judge that tells right answers from wrong ones and from answers to questions that a collection doesn't answer. The same input gives the
 * same judge.
 *
 * @throws {RangeError} for a document that every one of the readers has learned from
 */
export function trainJudge({ file, crossFitted, table, seed, onProgress }: JudgeTraining): TrainedJudge {
  const modelsFor = honestModels(crossFitted);
  const random = createRandom(seed);
  return fitJudge(judgeCases({ file, table, modelsFor, random, onProgress }), random, seed);
}

/** The parts of the readers' file that the judge is. */
export const judgeParts = ({ forest, calibration }: TrainedJudge): ReadonlyMap<string, Uint8Array> =>
  new Map([
    [READER_PARTS.judge, encodeForest(forest)],
    [READER_PARTS.calibration, new TextEncoder().encode(JSON.stringify(calibration))],
  ]);

/** A judge that has learned from these cases, calibrated by scores of judges that did not learn from a case's document. */
function fitJudge(cases: readonly Case[], random: Random, seed: number): TrainedJudge {
  const folds = foldsByKey(
    cases.map(({ document }) => document),
    FOLDS,
    seed,
  );
  const scores = crossFit(
    folds,
    (rows) =>
      learn(
        Array.from(rows, (row) => cases[row]).filter((one) => one !== undefined),
        seed,
      ),
    (forest, row) => scoreForest(forest, cases[row]?.row ?? new Float32Array(JUDGE_FEATURES.length)),
  );
  const chosen = asInUse(cases, random);
  const calibration = fitIsotonic(
    chosen.map((place) => scores[place] ?? 0),
    chosen.map((place) => cases[place]?.label ?? 0),
  );
  return { forest: learn(cases, seed), calibration };
}

function learn(cases: readonly Case[], seed: number): Forest {
  const columns = JUDGE_FEATURES.length;
  const values = new Float32Array(cases.length * columns);
  cases.forEach(({ row }, place) => values.set(row, place * columns));
  return trainForest({
    set: {
      features: { values, rows: cases.length, columns, order: 'rows' },
      labels: Float32Array.from(cases, ({ label }) => label),
      weights: Float32Array.from(cases, ({ kind }) => WEIGHTS[kind]),
    },
    rules: { ...RULES, seed },
  }).forest;
}

/** Places of the cases that confidence is calibrated on: all that have an answer, and of the others as many as are asked in use, drawn by weight. */
function asInUse(cases: readonly Case[], random: Random): readonly number[] {
  const unanswerable = cases.filter(({ kind }) => kind !== 'answerable');
  const weight = unanswerable.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0);
  const wanted = ((cases.length - unanswerable.length) * UNANSWERABLE_SHARE) / (1 - UNANSWERABLE_SHARE);
  return Array.from(cases.keys()).filter((place) => {
    const kind = cases[place]?.kind ?? 'answerable';
    return kind === 'answerable' || random.next() * weight < wanted * WEIGHTS[kind];
  });
}
