import { saturation } from './bm25.ts';
import type { Parameters } from './bm25.ts';
import type { Hit } from './collection.ts';
import { isIndexed } from './indexed-article.ts';
import type { IndexedArticle } from './indexed-article.ts';
import type { AverageLengths } from './statistics.ts';
import type { TermId } from './term-table.ts';
import {
  NEIGHBOURS_WEIGHT,
  PARAGRAPH_PARAMETERS,
  PARAGRAPH_WEIGHT,
  SENTENCE_PARAMETERS,
  TITLE_WEIGHT,
} from './weights.ts';

/** A term of the query and what it is worth: its inverse document frequency. */
export type QueryTerm = { readonly id: TermId; readonly weight: number };

/** A sentence with its points; `index` in `article.sentences`. */
export type ScoredSentence = Pick<Hit, 'index' | 'score' | 'parts'> & { readonly indexed: IndexedArticle };

/** Scores all indexed sentences of one paragraph, in the order of the text, in time linear in the paragraph's terms. */
export type ParagraphScorer = (indexed: IndexedArticle, paragraph: number) => readonly ScoredSentence[];

/**
 * Makes the scorer of one query. A sentence's score is BM25 of the sentence and, at a discount each, of its paragraph taken as one
 * text, of the sentences before and after it, and of the article's title: a sentence is often about what stands beside it.
 */
export const createParagraphScorer = (
  query: readonly QueryTerm[],
  averages: AverageLengths,
): ParagraphScorer => {
  const slots = new Map(query.map((term, slot) => [term.id, slot]));
  const weights = Float64Array.from(query, (term) => term.weight);

  /** How often `terms` hold each term of the query. */
  const count = (terms: Int32Array, start: number, end: number): Float64Array => {
    const counts = new Float64Array(weights.length);
    for (let at = start; at < end; at += 1) {
      const slot = slots.get(terms[at] ?? -1);
      if (slot !== undefined) counts[slot] = (counts[slot] ?? 0) + 1;
    }
    return counts;
  };

  const points = (
    counts: Float64Array,
    length: number,
    averageLength: number,
    parameters: Parameters,
  ): number => {
    let sum = 0;
    for (let slot = 0; slot < weights.length; slot += 1) {
      const frequency = counts[slot] ?? 0;
      if (frequency > 0)
        sum += (weights[slot] ?? 0) * saturation(frequency, length, averageLength, parameters);
    }
    return sum;
  };

  const sentenceCounts = ({ terms, offsets }: IndexedArticle, index: number): Float64Array =>
    count(terms, offsets[index] ?? 0, offsets[index + 1] ?? 0);

  const sentencePoints = ({ offsets }: IndexedArticle, index: number, counts: Float64Array): number =>
    points(counts, (offsets[index + 1] ?? 0) - (offsets[index] ?? 0), averages.sentence, SENTENCE_PARAMETERS);

  /** Points of the nearest indexed sentence outside the paragraph; 0 at either end of the article. */
  const pointsBeside = (indexed: IndexedArticle, from: number, step: 1 | -1): number => {
    let index = from + step;
    while (indexed.article.sentences[index]?.kind === 'furniture') index += step;
    return isIndexed(indexed.article, index)
      ? sentencePoints(indexed, index, sentenceCounts(indexed, index))
      : 0;
  };

  const titlePoints = ({ title }: IndexedArticle): number =>
    points(count(title, 0, title.length), title.length, averages.title, SENTENCE_PARAMETERS);

  return (indexed, paragraph) => {
    const place = indexed.article.paragraphs[paragraph];
    if (place === undefined) return [];
    const { first, last } = place;
    const indexes: number[] = [];
    const own: number[] = [];
    const together = new Float64Array(query.length);
    for (let index = first; index <= last; index += 1) {
      if (!isIndexed(indexed.article, index)) continue;
      const counts = sentenceCounts(indexed, index);
      for (let slot = 0; slot < counts.length; slot += 1) {
        together[slot] = (together[slot] ?? 0) + (counts[slot] ?? 0);
      }
      indexes.push(index);
      own.push(sentencePoints(indexed, index, counts));
    }
    const length = (indexed.offsets[last + 1] ?? 0) - (indexed.offsets[first] ?? 0);
    const paragraphPoints = points(together, length, averages.paragraph, PARAGRAPH_PARAMETERS);
    const title = titlePoints(indexed);
    const before = pointsBeside(indexed, first, -1);
    const after = pointsBeside(indexed, last, 1);
    return indexes.map((index, at): ScoredSentence => {
      const sentence = own[at] ?? 0;
      const neighbours = (own[at - 1] ?? before) + (own[at + 1] ?? after);
      const parts = { sentence, paragraph: paragraphPoints, neighbours, title };
      const score =
        sentence + PARAGRAPH_WEIGHT * paragraphPoints + NEIGHBOURS_WEIGHT * neighbours + TITLE_WEIGHT * title;
      return { indexed, index, score, parts };
    });
  };
};
