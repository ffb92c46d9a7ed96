import { calibrate, type Calibration } from '../model/calibration.ts';
import { type Forest, scoreForest } from '../model/forest.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { judgeRow } from './judge-features.ts';
import type { Judged } from './judged.ts';

/** How sure (0–1) the best reading answers the question; 0 when there is none. `extractions` and `ranked` come best first. */
export type Judge = (
  question: Judged['question'],
  extractions: Judged['extractions'],
  ranked: Judged['ranked'],
) => number;

/** A judge by trees that have learned from right answers, wrong ones, and answers to questions that a collection doesn't answer. */
export const createJudge =
  (reader: SentenceReader, forest: Forest, calibration: Calibration): Judge =>
  (question, extractions, ranked) => {
    const [best] = extractions;
    if (best === undefined) return 0;
    const row = judgeRow({ question, best, extractions, ranked, reader });
    return calibrate(calibration, scoreForest(forest, row));
  };
