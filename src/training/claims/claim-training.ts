import type { Calibration } from '../../answering/model/calibration.ts';
import { type Forest, scoreForest } from '../../answering/model/forest.ts';
import type { Models } from '../../answering/models.ts';
import type { Verdict } from '../../claims/claim-check.ts';
import { CLAIM_FEATURES } from '../../claims/deciding/claim-features.ts';
import { type ClaimForest, encodeClaimModel } from '../../claims/deciding/claim-model.ts';
import type { SquadFile } from '../../evaluation/squad-file.ts';
import { trainForest } from '../boosting.ts';
import type { BoostingRules } from '../boosting-rules.ts';
import { fitIsotonic } from '../calibration.ts';
import { crossFit, foldsByKey } from '../cross-fit.ts';
import { createRandom } from '../random.ts';
import { type ClaimCase, claimCases } from './claim-cases.ts';

/** Parts in which the forests are cross-fitted by document for their calibration. */
const FOLDS = 3;

const RULES: Omit<BoostingRules, 'seed'> = {
  objective: 'logistic',
  trees: 200,
  leaves: 8,
  learningRate: 0.07,
  minLeafRows: 40,
  l2: 10,
  featureFraction: 0.5,
};

/** What a sentence counts that a claim wasn't made of, and the best ranked ones of a claim that was made of none: they are what it is taken for. */
const OTHER_SENTENCE = 0.15;
const LIKELY_SENTENCE = 0.5;
const LIKELY_PLACES = 3;
/** What claims made by machine count: they are near copies, people's own words are what is asked. */
const MADE = 0.7;

export type ClaimTraining = {
  readonly file: SquadFile;
  readonly models: Pick<Models, 'words' | 'sentences'>;
  readonly seed: number;
  readonly onProgress: (stage: string, done: number, total: number) => void;
};

/** One row of a case: a claim beside one sentence. */
type Row = {
  readonly one: ClaimCase;
  readonly place: number;
  readonly values: Float32Array;
};

/** The file of what checking claims has learned. The same input gives the same bytes. */
export function trainClaims({ file, models, seed, onProgress }: ClaimTraining): Uint8Array {
  const cases = claimCases({
    file,
    models,
    random: createRandom(seed),
    onProgress: (done, total) => onProgress('claims', done, total),
  });
  return encodeClaimModel({
    supported: learnSide('supported', cases, seed),
    contradicted: learnSide('contradicted', cases, seed),
  });
}

/** Trees for one verdict, calibrated by the best sentence of each claim, scored by trees that didn't learn from its document. */
function learnSide(side: Verdict, cases: readonly ClaimCase[], seed: number): ClaimForest {
  const folds = foldsByKey(
    cases.map(({ document }) => document),
    FOLDS,
    seed,
  );
  const best = crossFit(
    folds,
    (places) =>
      learn(
        side,
        Array.from(places, (place) => cases[place]).filter((one) => one !== undefined),
        seed,
      ),
    (forest, place) => bestScore(side, forest, cases[place]),
  );
  return { forest: learn(side, cases, seed), calibration: calibrationOf(side, best, cases) };
}

function bestScore(side: Verdict, forest: Forest, one: ClaimCase | undefined): number {
  const scores = (one?.rows ?? []).flatMap((row, place) =>
    isPossible(side, one, place) ? [scoreForest(forest, row)] : [],
  );
  return scores.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(...scores);
}

/** A contradiction needs a value that differs. */
const isPossible = (side: Verdict, one: ClaimCase | undefined, place: number): boolean =>
  side !== 'contradicted' ||
  one?.comparisons[place]?.findings.some(({ outcome }) => outcome === 'differs') === true;

/** Of the claims that confidence is calibrated on, those that learning has too many of are left out: see `SHARES` in `claim-cases.ts`. */
function calibrationOf(side: Verdict, best: ArrayLike<number>, cases: readonly ClaimCase[]): Calibration {
  const chosen = Array.from(cases.keys()).filter((place) => Number.isFinite(best[place]));
  return fitIsotonic(
    chosen.map((place) => best[place] ?? 0),
    chosen.map((place) => Number(cases[place]?.verdict === side)),
  );
}

function learn(side: Verdict, cases: readonly ClaimCase[], seed: number): Forest {
  const rows = cases.flatMap((one) => one.rows.map((values, place): Row => ({ one, place, values })));
  const columns = CLAIM_FEATURES.length;
  const values = new Float32Array(rows.length * columns);
  rows.forEach((row, at) => values.set(row.values, at * columns));
  return trainForest({
    set: {
      features: { values, rows: rows.length, columns, order: 'rows' },
      labels: Float32Array.from(rows, ({ one, place }) => Number(one.verdict === side && one.gold === place)),
      weights: Float32Array.from(rows, weightOf),
    },
    rules: { ...RULES, seed },
  }).forest;
}

function weightOf({ one, place }: Row): number {
  const made = one.kind.startsWith('made') ? MADE : 1;
  if (one.gold === place) return made;
  return made * (one.gold < 0 && place < LIKELY_PLACES ? LIKELY_SENTENCE : OTHER_SENTENCE);
}
