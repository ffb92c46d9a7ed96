import { saturation } from './bm25.ts';
import type { Parameters } from './bm25.ts';
import type { Hit } from './collection.ts';
import type { Segment } from './segment.ts';
import {
  NEIGHBOURS_WEIGHT,
  PARAGRAPH_PARAMETERS,
  PARAGRAPH_WEIGHT,
  SENTENCE_PARAMETERS,
  TITLE_WEIGHT,
} from './weights.ts';

/** A term of the query and what it is worth: its inverse document frequency. */
export type QueryTerm = { readonly term: string; readonly weight: number };

/** Average lengths, in terms. */
export type AverageLengths = {
  readonly sentence: number;
  readonly paragraph: number;
  readonly title: number;
};

export type ScoreParts = Hit['parts'];

/** Is told the score of each sentence of a paragraph, in the order of the text; `parts` says what it is made of. */
type ScoreTaker = (sentence: number, score: number, parts: () => ScoreParts) => void;

/** Scores all sentences of one paragraph of a segment, in time linear in the paragraph's terms. */
export type ParagraphScorer = (paragraph: number, take: ScoreTaker) => void;

/** Which term of the query each term of a segment is: its place + 1, or 0. */
type Slots = Uint16Array;

const slotsOf = (query: readonly QueryTerm[], { terms }: Segment): Slots => {
  const slots = new Uint16Array(terms.size);
  for (const [place, { term }] of query.entries()) {
    const number = terms.numberOf(term);
    if (number >= 0) slots[number] = place + 1;
  }
  return slots;
};

/**
 * Makes the scorer of one query in one segment. A sentence's score is BM25 of the sentence and, at a discount each, of its paragraph taken
 * as one text, of the sentences before and after it, and of the article's title: a sentence is often about what stands beside it.
 */
export const createParagraphScorer = (
  query: readonly QueryTerm[],
  averages: AverageLengths,
  segment: Segment,
): ParagraphScorer => {
  const {
    sentenceStarts,
    sentenceTerms,
    paragraphStarts,
    articleOf,
    articleStarts,
    titleStarts,
    titleTerms,
  } = segment.columns;
  const slots = slotsOf(query, segment);
  const weights = Float64Array.from(query, ({ weight }) => weight);
  const counts = new Float64Array(weights.length);
  const together = new Float64Array(weights.length);
  const own: number[] = [];

  /** Counts how often a stretch of terms holds each term of the query. */
  const count = (terms: Int32Array, start: number, end: number, into: Float64Array): void => {
    for (let at = start; at < end; at += 1) {
      const slot = slots[terms[at] ?? 0] ?? 0;
      if (slot > 0) into[slot - 1] = (into[slot - 1] ?? 0) + 1;
    }
  };

  /** The points of what was counted; the counts are 0 afterwards. */
  const points = (counted: Float64Array, length: number, average: number, parameters: Parameters): number => {
    let sum = 0;
    for (let slot = 0; slot < counted.length; slot += 1) {
      const frequency = counted[slot] ?? 0;
      if (frequency === 0) continue;
      sum += (weights[slot] ?? 0) * saturation(frequency, length, average, parameters);
      counted[slot] = 0;
    }
    return sum;
  };

  const sentencePoints = (sentence: number): number => {
    const [start, end] = [sentenceStarts[sentence] ?? 0, sentenceStarts[sentence + 1] ?? 0];
    count(sentenceTerms, start, end, counts);
    return points(counts, end - start, averages.sentence, SENTENCE_PARAMETERS);
  };

  const titlePoints = (article: number): number => {
    const [start, end] = [titleStarts[article] ?? 0, titleStarts[article + 1] ?? 0];
    count(titleTerms, start, end, counts);
    return points(counts, end - start, averages.title, SENTENCE_PARAMETERS);
  };

  const paragraphPoints = (first: number, end: number): number => {
    const [from, to] = [sentenceStarts[first] ?? 0, sentenceStarts[end] ?? 0];
    count(sentenceTerms, from, to, together);
    return points(together, to - from, averages.paragraph, PARAGRAPH_PARAMETERS);
  };

  return (at, take) => {
    const [first, end] = [paragraphStarts[at] ?? 0, paragraphStarts[at + 1] ?? 0];
    const article = articleOf[at] ?? 0;
    const isFirst = first === articleStarts[article];
    const isLast = end === articleStarts[article + 1];
    const before = isFirst ? 0 : sentencePoints(first - 1);
    const after = isLast ? 0 : sentencePoints(end);
    for (let sentence = first; sentence < end; sentence += 1)
      own[sentence - first] = sentencePoints(sentence);
    const paragraph = paragraphPoints(first, end);
    const title = titlePoints(article);
    for (let sentence = first; sentence < end; sentence += 1) {
      const here = own[sentence - first] ?? 0;
      const neighbours =
        (sentence === first ? before : (own[sentence - first - 1] ?? 0)) +
        (sentence === end - 1 ? after : (own[sentence - first + 1] ?? 0));
      const score =
        here + PARAGRAPH_WEIGHT * paragraph + NEIGHBOURS_WEIGHT * neighbours + TITLE_WEIGHT * title;
      take(sentence, score, () => ({ sentence: here, paragraph, neighbours, title }));
    }
  };
};
