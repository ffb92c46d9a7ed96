import { bytesOfBits, hasBit, setBit } from '../indexing/bits.ts';
import { createBest } from './best.ts';
import { gatherCandidates } from './gather.ts';
import { type AverageLengths, type QueryTerm, type ScoreParts, createParagraphScorer } from './scoring.ts';
import type { Segment } from './segment.ts';

/**
 * Sentences asked of the index for one search. Rare terms come first, so that what is cut off are sentences that hold nothing but the
 * query's commonest words: among 7,765 sentences of Wikipedia 500 found as many right ones as all. More, for larger collections.
 */
const CANDIDATE_LIMIT = 2000;

/** A sentence of a segment with its points. */
export type SegmentHit = {
  readonly segment: Segment;
  readonly article: number;
  /** Its place among the article's indexed sentences. */
  readonly place: number;
  readonly score: number;
  readonly parts: ScoreParts;
};

/** Whether an article of a segment may be quoted. */
export type SegmentFilter = (segment: Segment, article: number) => boolean;

/** A filter of articles for sentences, which asks it once for each article. */
const sentenceFilter = (accepts: SegmentFilter) => {
  const known = new Map<Segment, { readonly asked: Uint8Array; readonly accepted: Uint8Array }>();
  return (segment: Segment, sentence: number): boolean => {
    const { paragraphOf, articleOf } = segment.columns;
    const article = articleOf[paragraphOf[sentence] ?? 0] ?? 0;
    const length = bytesOfBits(segment.articles);
    const told = known.get(segment) ?? { asked: new Uint8Array(length), accepted: new Uint8Array(length) };
    known.set(segment, told);
    if (!hasBit(told.asked, article)) {
      setBit(told.asked, article);
      if (accepts(segment, article)) setBit(told.accepted, article);
    }
    return hasBit(told.accepted, article);
  };
};

/**
 * The best sentences of some segments for a query, best first. Candidates come from the indexes, and every sentence of each paragraph that
 * has one is scored: a sentence may owe its place to what stands beside it.
 * @param query rarest term first
 */
export const searchSegments = (
  segments: readonly Segment[],
  query: readonly QueryTerm[],
  averages: AverageLengths,
  limit: number,
  accepts: SegmentFilter | undefined,
): readonly SegmentHit[] => {
  const terms = query.map(({ term }) => term);
  const best = createBest<SegmentHit>(limit);
  const filter = accepts && sentenceFilter(accepts);
  for (const { segment, sentences } of gatherCandidates(segments, terms, CANDIDATE_LIMIT, filter)) {
    if (sentences.length === 0) continue;
    const { paragraphOf, articleOf, articleStarts } = segment.columns;
    const scoreParagraph = createParagraphScorer(query, averages, segment);
    let scored = -1;
    for (const candidate of sentences) {
      const paragraph = paragraphOf[candidate] ?? 0;
      if (paragraph === scored) continue;
      scored = paragraph;
      scoreParagraph(paragraph, (sentence, score, parts) => {
        if (!best.takes(score)) return;
        const article = articleOf[paragraph] ?? 0;
        const place = sentence - (articleStarts[article] ?? 0);
        best.offer(score, { segment, article, place, score, parts: parts() });
      });
    }
  }
  return best.items;
};
