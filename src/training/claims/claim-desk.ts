import type { Models } from '../../answering/models.ts';
import { createQuestionReader, type QuestionReader } from '../../answering/question/read-question.ts';
import type { SentenceReader } from '../../answering/sentence-reader.ts';
import type { Comparison } from '../../claims/compare-claim.ts';
import { createClaimComparer } from '../../claims/compare-all.ts';
import type { Article } from '../../corpus/article.ts';
import { collectionOf } from '../../retrieval/collection-of.ts';
import type { Collection } from '../../retrieval/collection.ts';
import { english } from '../../text/english/english.ts';

/** A collection that claims are laid beside; articles may come and go in between. */
export type ClaimDesk = {
  readonly collections: readonly [Collection];
  readonly reader: SentenceReader;
  readonly readQuestion: QuestionReader;
  readonly compare: (claim: string) => readonly Comparison[];
};

export function openClaimDesk(
  articles: readonly Article[],
  models: Pick<Models, 'words' | 'sentences'>,
): ClaimDesk {
  const collections = [collectionOf(articles, english)] as const;
  const { reader, readClaim, compareAll } = createClaimComparer(collections, english, models);
  const readQuestion = createQuestionReader({ collections, language: english, table: models.words });
  return { collections, reader, readQuestion, compare: (claim) => compareAll(readClaim(claim)) };
}
