import type { Article } from '../corpus/article.ts';
import type { Anaphor } from './discourse/anaphors.ts';
import type { NamedThing } from './discourse/named-thing.ts';
import type { Office } from './discourse/office.ts';
import type { ReadSentence } from './read-sentence.ts';
import { createRecall, type Recall } from './recall.ts';
import type { SentenceLook } from './ranking/sentence-look.ts';
import type { ArticleDate } from './time/written-date.ts';
import type { TimeMention } from './time/expression.ts';
import type { TermVector } from './words/term-vectors.ts';

/** What is worked out about articles and sentences when a question first needs it. Each reader has one of its own. */
export type ReaderMemory = {
  readonly offices: Recall<ReadSentence, readonly Office[]>;
  readonly namedThings: Recall<ReadSentence, readonly NamedThing[]>;
  readonly carriedTerms: Recall<ReadSentence, ReadonlyMap<string, number>>;
  readonly termsBefore: Recall<ReadSentence, ReadonlySet<string>>;
  readonly timeMentions: Recall<ReadSentence, readonly TimeMention[]>;
  readonly articleDates: Recall<Article, ArticleDate | undefined>;
  /** Of the terms that a sentence holds, the vectors of those that have one. */
  readonly vectors: Recall<ReadSentence['held'], readonly TermVector[]>;
  /** See `slotsOf`: of its terms, and of its words. */
  readonly termSlots: Recall<ReadSentence['terms'], Uint16Array>;
  readonly wordSlots: Recall<ReadSentence['lower'], Uint16Array>;
  readonly looks: Recall<ReadSentence['tokens'], SentenceLook>;
  readonly anaphors: Recall<ReadSentence['lower'], readonly Anaphor[]>;
};

export const createReaderMemory = (): ReaderMemory => ({
  offices: createRecall(),
  namedThings: createRecall(),
  carriedTerms: createRecall(),
  termsBefore: createRecall(),
  timeMentions: createRecall(),
  articleDates: createRecall(),
  vectors: createRecall(),
  termSlots: createRecall(),
  wordSlots: createRecall(),
  looks: createRecall(),
  anaphors: createRecall(),
});
