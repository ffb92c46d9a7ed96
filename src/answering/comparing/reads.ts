import type { Question } from '../question/question.ts';
import type { RankedSentence } from '../ranking/ranked-sentence.ts';
import type { Extraction } from '../reading/extraction.ts';

/** What the ordinary way makes of a question: its sentences and their readings, best first. */
export type Read = {
  readonly question: Question;
  readonly ranked: readonly RankedSentence[];
  readonly extractions: readonly Extraction[];
};

/** The ordinary way, as far as the readings. */
export type ReadAll = (question: string) => Read;
