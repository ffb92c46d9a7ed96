import type { Asked } from './answer-type.ts';

/** A content word of the question under its index term. */
export type QuestionTerm = {
  readonly term: string;
  /** As the asker wrote it. */
  readonly word: string;
  /** Its share in deciding what the question is about: inverse document frequency × how much such a word says; ≥ 0. */
  readonly weight: number;
  /** A name by how the collections write it, or by how the asker did if they don't know it. */
  readonly isName: boolean;
  /** A word that no article uses, neither as typed nor as a slip of a word that they do use. */
  readonly isUnknown: boolean;
  /** A word that says how is asked, not about what ("name", "kind"). */
  readonly isFiller: boolean;
};

/** A question as answering reads it. */
export type Question = Asked & {
  readonly text: string;
  /** Without the polite frame. */
  readonly core: string;
  /** Content words, each term once, in the order of the question. */
  readonly terms: readonly QuestionTerm[];
  /** Terms that stand next to each other in the question, but for stop words. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Index terms of the noun that is asked for: "how many projects" → "project". */
  readonly focusTerm: string | undefined;
  /** Index terms of what stands in quotation marks, phrase by phrase. */
  readonly phrases: readonly (readonly string[])[];
};
