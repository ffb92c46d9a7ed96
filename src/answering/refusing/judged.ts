import type { Question } from '../question/question.ts';
import type { RankedSentence } from '../ranking/ranked-sentence.ts';
import type { Extraction } from '../reading/extraction.ts';
import type { SentenceReader } from '../sentence-reader.ts';

/** An answer to be judged, and what it is judged by. */
export type Judged = {
  readonly question: Question;
  readonly best: Extraction;
  /** The readings of all sentences that were read, `best` first. */
  readonly extractions: readonly Extraction[];
  /** The candidate sentences, best first. */
  readonly ranked: readonly RankedSentence[];
  readonly reader: SentenceReader;
};

/** Features that belong together: their names, and their values in the same order. Shares are 0–1; missing ones are NaN. */
export type FeatureGroup = {
  readonly names: readonly string[];
  readonly values: (judged: Judged) => readonly number[];
};
