/**
 * BM25 as in S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in
 * Information Retrieval 3 (2009), section 3.4; without the constant factor k1 + 1, as Lucene has it since version 8, so that a term's
 * points lie between 0 and its inverse document frequency.
 */

/** How a kind of text is read. */
export type Parameters = {
  /** How soon a repeated term stops counting: the frequency, in a text of average length, that earns half the points. Above 0. */
  readonly k1: number;
  /** How far a text is marked down for being longer than the average, 0–1. */
  readonly b: number;
};

/**
 * Inverse document frequency of a term that `documentFrequency` of `documents` texts hold: ln(1 + (N − df + ½) / (df + ½)), Lucene's
 * form, which stays above 0 for a term that is everywhere.
 */
export const inverseDocumentFrequency = (documentFrequency: number, documents: number): number =>
  Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));

/** The part of its inverse document frequency that a term earns in one text, 0–1. `length` and `averageLength` in terms. */
export const saturation = (
  frequency: number,
  length: number,
  averageLength: number,
  { k1, b }: Parameters,
): number => {
  if (frequency === 0) return 0;
  return frequency / (frequency + k1 * (1 - b + (b * length) / averageLength));
};
