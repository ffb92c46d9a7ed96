import type { LikelyQuestions } from '../answering/likely/likely-questions.ts';
import type { EarlierQuestions } from './earlier-questions.ts';
import type { WordCompletion } from './word-completion.ts';

/** What is offered to somebody who types or looks for help. */
export type Suggestions = {
  readonly earlier: EarlierQuestions;
  readonly likely: LikelyQuestions;
  readonly completeWord: WordCompletion;
};
