import type { Quote } from '../corpus/quote.ts';
import type { Answer } from './answer.ts';

/** The one door to answers. Promises from the first day, so that the work may move to another thread. */
export interface Answerer {
  /** Never rejects for a question that has no answer: that is an outcome. */
  ask(question: string): Promise<Answer>;
  /** Sentences for a few words, best first, at most `limit`; headings and captions included. */
  search(words: string, limit: number): Promise<readonly Quote[]>;
}
