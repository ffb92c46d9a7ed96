/** A question that the articles answer; it was tried. */
export type LikelyQuestion = {
  readonly text: string;
  /** Id and key of the article that answers it. */
  readonly article: string;
  readonly key: string;
};

/** Questions that can be asked of a collection as it is now, made of its sentences and tried. */
export interface LikelyQuestions {
  /** Those found so far, of articles in turn, so that the first are of different ones. Without those of an article that has changed or is gone. */
  known(): readonly LikelyQuestion[];
  /** Tries on until `count` are known or nothing is left to try; gives what is known then. Never rejects for a question that fails. */
  atLeast(count: number): Promise<readonly LikelyQuestion[]>;
}
