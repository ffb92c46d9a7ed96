import type { Question, QuestionTerm } from '../answering/question/question.ts';
import type { ReadSentence } from '../answering/read-sentence.ts';

/** A claim as checking reads it: as a question is read, for finding, and as a sentence of an article is, for comparing. */
export type Claim = {
  readonly text: string;
  readonly question: Question;
  /** Offsets in `text`. */
  readonly read: ReadSentence;
  /** By token: the term of `question` that it belongs to. */
  readonly terms: readonly (QuestionTerm | undefined)[];
};
