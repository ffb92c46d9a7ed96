import type { TimeMention } from '../time/expression.ts';
import type { TermVector } from '../words/term-vectors.ts';
import type { AnswerType } from '../answer.ts';
import type { RelatedTerms } from '../words/related-terms.ts';
import type { Mention } from '../../corpus/name-mentions.ts';
import type { WhRelation } from './wh-relation.ts';
import type { Asked } from './asked.ts';

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
  /** How rare it is in general English, 0–1. */
  readonly rarity: number;
  /** Terms of related words with the strength (0–1) of the relation. */
  readonly related: RelatedTerms;
  /** Its word vector; `undefined` when it has none. */
  readonly vector: TermVector | undefined;
  /** A word that says how is asked, not about what ("name", "kind"). */
  readonly isFiller: boolean;
};

/** A name in a question that has other names in some article, as the asker wrote it; `first` and `last` count the question's words. */
export type AskedName = Mention & { readonly written: string };

/** A question as answering reads it. */
export type Question = Asked & {
  readonly text: string;
  /** Without the polite frame. */
  readonly core: string;
  /** Content words, each term once, in the order of the question. */
  readonly terms: readonly QuestionTerm[];
  /** Terms that stand next to each other in the question, but for stop words. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Which question word: its place in `questionWords`, −1 without one. */
  readonly wh: number;
  /** What part of its clause is asked for. */
  readonly whRelation: WhRelation;
  /** Index term of the main verb. */
  readonly verbTerm: string | undefined;
  /** What each answer is: the type, or for a list that of its items when the question says it. */
  readonly kind: AnswerType;
  /** Index terms of the noun that is asked for: "how many projects" → "project". */
  readonly focusTerm: string | undefined;
  /** Index terms of what stands in quotation marks, phrase by phrase. */
  readonly phrases: readonly (readonly string[])[];
  /** The one period that it asks about, offsets in `core`. */
  readonly period: TimeMention | undefined;
  /** Names in it that have other names. */
  readonly names: readonly AskedName[];
};
