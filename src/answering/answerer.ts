import type { Quote } from '../corpus/quote.ts';
import type { Answer } from './answer.ts';

/** What of the articles may be quoted: one article, and those published from a day to a day (ISO 8601, both included). All unless given. */
export type Scope = {
  /** An article's id. */
  readonly article?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

export type AskOptions = {
  readonly scope?: Scope | undefined;
  /** Sentences that were just spoken of, the latest first: of two that answer as well, the one near them is meant. */
  readonly near?: readonly Quote[] | undefined;
};

/** The one door to answers. Promises from the first day, so that the work may move to another thread. */
export interface Answerer {
  /** Never rejects for a question that has no answer: that is an outcome. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Sentences for a few words, best first, at most `limit`; headings and captions included. */
  search(words: string, limit: number, scope?: Scope): Promise<readonly Quote[]>;
}
