import type { Models } from '../answering/models.ts';
import { createQuestionReader } from '../answering/question/read-question.ts';
import { createSentenceRanker } from '../answering/ranking/sentence-ranker.ts';
import { createSentenceReader, type SentenceReader } from '../answering/sentence-reader.ts';
import type { ArticleFilter, Collection } from '../retrieval/collection.ts';
import type { Language } from '../text/language.ts';
import type { Claim } from './claim.ts';
import { compareClaim, type Comparison } from './compare-claim.ts';
import { createComparers } from './comparers/comparers.ts';
import { matchClaim } from './matching.ts';
import { createClaimReader } from './read-claim.ts';

/** Sentences that a claim is compared with, the best ranked. */
const COMPARED = 20;

export type ClaimComparer = {
  readonly reader: SentenceReader;
  readonly readClaim: (text: string) => Claim;
  /** The claim beside the sentences that may be about the same, best ranked first. */
  readonly compareAll: (claim: Claim, accepts?: ArticleFilter) => readonly Comparison[];
};

/** Lays claims beside the sentences of some collections in one language. */
export function createClaimComparer(
  collections: readonly Collection[],
  language: Language,
  { words, sentences }: Pick<Models, 'words' | 'sentences'>,
): ClaimComparer {
  const reader = createSentenceReader(collections, language, words);
  const readQuestion = createQuestionReader({ collections, language, table: words });
  const rank = createSentenceRanker(collections, reader, words, sentences);
  const comparers = createComparers(language);
  return {
    reader,
    readClaim: createClaimReader(readQuestion, reader, language),
    compareAll: (claim, accepts) => {
      const ranked = rank(claim.question, { accepts }).slice(0, COMPARED);
      const best = ranked[0]?.score ?? 0;
      return ranked.map(({ sentence, score }) =>
        compareClaim(matchClaim(claim, sentence, reader), comparers, best - score),
      );
    },
  };
}
