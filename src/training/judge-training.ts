import type { Calibration } from '../answering/model/calibration.ts';
import { type Forest, scoreForest } from '../answering/model/forest.ts';
import type { Question } from '../answering/question/question.ts';
import { type Candidates, findHits, rankBy } from '../answering/ranking/sentence-ranker.ts';
import { writeSentenceFeatures } from '../answering/ranking/sentence-features.ts';
import { extractAll } from '../answering/reading/extract-all.ts';
import type { Extraction } from '../answering/reading/extraction.ts';
import type { SpanReader } from '../answering/reading/span-reader.ts';
import { JUDGE_FEATURES, judgeRow } from '../answering/refusing/judge-features.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import { bestF1 } from '../evaluation/squad-score.ts';
import { trainForest } from './boosting.ts';
import type { BoostingRules } from './boosting-rules.ts';
import { fitIsotonic } from './calibration.ts';
import { crossFit, foldsByKey } from './cross-fit.ts';
import type { Example, ExampleSet } from './examples.ts';
import type { Random } from './random.ts';

/** Token F1 from which an answer counts as right. */
const RIGHT = 0.6;

/** Questions without an answer in the articles count so much, each of two kinds: together about as many as those with one. */
const UNANSWERABLE_WEIGHT = 0.5;

const FOLDS = 4;

const RULES: Omit<BoostingRules, 'seed'> = {
  objective: 'logistic',
  trees: 120,
  leaves: 8,
  learningRate: 0.07,
  minLeafRows: 40,
  l2: 5,
  featureFraction: 0.6,
};

/** Models that did not learn from an example. */
export type HonestModels = { readonly sentences: Forest; readonly readSpans: SpanReader };

type Case = {
  readonly row: Float32Array;
  readonly label: number;
  readonly weight: number;
  readonly document: string;
};

export type TrainedJudge = { readonly forest: Forest; readonly calibration: Calibration };

/**
 * A forest that tells right answers from wrong ones and from answers to questions that the articles don't answer, and what its score is
 * worth as a probability. Negatives are made of the same questions: with the answering paragraph taken out of the collection,
 * and with a name of another question in the place of theirs.
 */
export function trainJudge(
  set: ExampleSet,
  modelsFor: (example: number) => HonestModels,
  table: WordTable,
  random: Random,
  seed: number,
  onProgress: (done: number, total: number) => void,
): TrainedJudge {
  const cases: Case[] = [];
  const names = set.examples.flatMap(({ question }) => namesOf(question));
  set.examples.forEach((example, place) => {
    onProgress(place + 1, set.examples.length);
    const models = modelsFor(place);
    const { document, question } = example;
    const add = (
      asked: Question,
      candidates: Candidates,
      labelOf: (best: Extraction) => number,
      weight: number,
    ): void => {
      const ranked = rankBy(asked, candidates, (rows, offset) => scoreForest(models.sentences, rows, offset));
      const extractions = extractAll(asked, models.readSpans(asked, ranked), set.reader);
      const [best] = extractions;
      if (best !== undefined)
        cases.push({ row: judgeRow(extractions, ranked), label: labelOf(best), weight, document });
    };
    add(question, example.candidates, (best) => isRight(best, example), 1);
    add(question, candidatesWithout(set, question, example.paragraph, table), () => 0, UNANSWERABLE_WEIGHT);
    const swapped = swapName(question, names, random);
    if (swapped === undefined) return;
    const other = set.readQuestion(swapped);
    add(other, candidatesWithout(set, other, undefined, table), () => 0, UNANSWERABLE_WEIGHT);
  });
  return fit(cases, seed);
}

const isRight = ({ sentence, span }: Extraction, { golds }: Example): number =>
  Number(bestF1(sentence.article.text.slice(span.start, span.end), golds) >= RIGHT);

/** Candidates as if a paragraph were not in the collection. */
function candidatesWithout(
  { collections, reader }: ExampleSet,
  question: Question,
  paragraph: string | undefined,
  table: WordTable,
): Candidates {
  const hits = findHits(question, collections).filter(({ article }) => article.id !== paragraph);
  return writeSentenceFeatures(question, hits, reader, table);
}

const namesOf = ({ terms }: Question): readonly string[] =>
  terms.filter((term) => term.isName && !term.isUnknown).map(({ word }) => word);

/** The question about something else: one of its names replaced by another question's. */
function swapName(question: Question, names: readonly string[], random: Random): string | undefined {
  const own = namesOf(question);
  const name = own[random.integer(Math.max(1, own.length))];
  const other = names[random.integer(Math.max(1, names.length))];
  if (name === undefined || other === undefined || own.includes(other)) return undefined;
  return question.text.replace(name, other);
}

function fit(cases: readonly Case[], seed: number): TrainedJudge {
  const columns = JUDGE_FEATURES.length;
  const train = (chosen: readonly Case[]): Forest => {
    const values = new Float32Array(chosen.length * columns);
    chosen.forEach(({ row }, place) => values.set(row, place * columns));
    return trainForest({
      set: {
        features: { values, rows: chosen.length, columns, order: 'rows' },
        labels: Float32Array.from(chosen, ({ label }) => label),
        weights: Float32Array.from(chosen, ({ weight }) => weight),
      },
      rules: { ...RULES, seed },
    }).forest;
  };
  const folds = foldsByKey(
    cases.map(({ document }) => document),
    FOLDS,
    seed,
  );
  const scores = crossFit(
    folds,
    (rows) => train(Array.from(rows, (row) => cases[row]).filter((one) => one !== undefined)),
    (forest, row) => scoreForest(forest, cases[row]?.row ?? new Float32Array(columns)),
  );
  const labels = cases.map(({ label }) => label);
  return { forest: train(cases), calibration: fitIsotonic(scores, labels) };
}
