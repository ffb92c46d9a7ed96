import type { ArticleFilter, Collection } from '../../retrieval/collection.ts';
import { type Forest, scoreForest } from '../model/forest.ts';
import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { WordTable } from '../words/word-table.ts';
import { findHits } from './find-hits.ts';
import { preferNear } from './spoken-of.ts';
import type { Within } from './within.ts';
import type { RankedSentence } from './ranked-sentence.ts';
import { SENTENCE_FEATURES, writeSentenceFeatures } from './sentence-features.ts';

/** Puts the sentences that may answer a question in order, best first. */
export type SentenceRanker = (question: Question, within?: Within) => readonly RankedSentence[];

/** Sentences for a question by retrieval, with the features that ranking reads. */
export type Candidates = {
  readonly sentences: readonly ReadSentence[];
  readonly rows: Float32Array;
  /** Of each sentence, `coverOf`. */
  readonly covers: readonly number[];
};

export function findCandidates(
  question: Question,
  collections: readonly Collection[],
  reader: SentenceReader,
  table: WordTable,
  accepts?: ArticleFilter,
): Candidates {
  return writeSentenceFeatures(question, findHits(question, collections, accepts), reader, table);
}

/** Share (0–1) of the question's weight that a sentence holds. */
export function coverOf(question: Question, sentence: ReadSentence): number {
  let [held, total] = [0, 0];
  for (const term of question.terms) {
    total += term.weight;
    if (sentence.held.has(term.term)) held += term.weight;
  }
  return total === 0 ? 0 : held / total;
}

/** Candidates with the scores that a ranking gives them, best first; equal ones as retrieval has them. */
export function rankBy(
  { sentences, rows, covers }: Candidates,
  score: (rows: Float32Array, offset: number) => number,
): readonly RankedSentence[] {
  return sentences
    .map((sentence, place) => ({
      sentence,
      score: score(rows, place * SENTENCE_FEATURES.length),
      cover: covers[place] ?? 0,
      row: rows.subarray(place * SENTENCE_FEATURES.length, (place + 1) * SENTENCE_FEATURES.length),
    }))
    .sort((one, other) => other.score - one.score);
}

/** A ranker that scores candidates by boosted trees. */
export const createSentenceRanker =
  (
    collections: readonly Collection[],
    reader: SentenceReader,
    table: WordTable,
    forest: Forest,
  ): SentenceRanker =>
  (question, { accepts, near = [] } = {}) => {
    const candidates = findCandidates(question, collections, reader, table, accepts);
    const ranked = rankBy(candidates, (rows, offset) => scoreForest(forest, rows, offset));
    return near.length === 0 ? ranked : preferNear(ranked, near);
  };
