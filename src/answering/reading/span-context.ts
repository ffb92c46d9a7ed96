import type { Question } from '../question/question.ts';

/** What of a question and its words does not depend on the span. */
export type SpanContext = {
  readonly question: Question;
  readonly sentenceRank: number;
  readonly sentenceGap: number;
  readonly sentenceCover: number;
};
