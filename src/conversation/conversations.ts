import type { Answer } from '../answering/answer.ts';
import type { AskOptions } from '../answering/answerer.ts';
import type { Courtesy } from './about/courtesy.ts';

/** What a turn says about the answer before, when it asked about that and not about the articles. The channels word it. */
export type Remark =
  /** "Where does it say so?": the place of the quote is what was asked for. */
  | { readonly kind: 'source' }
  /** "Are you sure?": how sure the answer before is; its `confidence`, `evidence` and `rivals` say why. */
  | { readonly kind: 'certainty' }
  /** "What else does it say?": the sentences after the quote; not found where the article ends there. */
  | { readonly kind: 'more' }
  /** "Who said that?" of a sentence that quotes nobody: the article says it; the answer is its author or outlet, if known. */
  | { readonly kind: 'own-words' }
  /** "When was that?" of a sentence that says no time: the answer is the article's date, if known. */
  | { readonly kind: 'article-date' }
  /** "Thanks": nothing was asked; the answer is an empty "not found". */
  | { readonly kind: 'courtesy'; readonly courtesy: Courtesy };

/** A turn of a talk with its outcome. */
export type Turn = {
  readonly answer: Answer;
  /** The whole question that the turn was completed to from the turns before it; `undefined` when it was taken as it stands. */
  readonly readAs: string | undefined;
  readonly remark: Remark | undefined;
};

/** Talks, each under a key of the channel's choosing; bounded in number, turns and time. */
export interface Conversations {
  ask(key: string, question: string, options?: Pick<AskOptions, 'scope'>): Promise<Turn>;
  /** Takes up a talk that is no longer remembered, from the questions that were asked in it, oldest first; does nothing when it is. */
  takeUp(key: string, questions: readonly string[]): Promise<void>;
}
