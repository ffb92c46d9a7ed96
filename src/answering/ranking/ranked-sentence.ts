import type { ReadSentence } from '../read-sentence.ts';

/** A sentence with its score for a question: log odds against the other candidates, comparable within one question. */
export type RankedSentence = {
  readonly sentence: ReadSentence;
  readonly score: number;
  /** Share (0–1) of the question's weight that the sentence holds itself. */
  readonly cover: number;
  /** Its features, see `SENTENCE_FEATURES`. */
  readonly row: Float32Array;
};
