import type { StringTable } from './string-table.ts';

/** Number that retrieval gives to each sentence it adds, from 0. */
export type SentenceId = number;

/** What an index holds, in columns: the sentences of each term, in the order of their ids. */
export type Postings = {
  readonly terms: StringTable;
  /** The sentences of term `n` are `ids[starts[n]]` up to, not including, `ids[starts[n + 1]]`. */
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  /** A bit for each id, the lowest first, set where there is such a sentence; one without terms is there too. */
  readonly present: Uint8Array;
};

/**
 * Finds candidate sentences by terms. It gives no scores: those belong to retrieval.
 * Terms are opaque non-empty strings without white space, already folded and stemmed.
 */
export interface SentenceIndex {
  /** @throws when `id` is already there. */
  add(id: SentenceId, terms: readonly string[]): void;
  /** Does nothing when `id` is not there. */
  remove(id: SentenceId): void;
  /**
   * Ids of sentences that hold at least one of `terms`, each once, at most `limit`. The terms are taken in the order given (rarest
   * first is the caller's part), the sentences of one term in the order of their ids. Not to be changed: it may be the index's own.
   */
  candidates(terms: readonly string[], limit: number): ArrayLike<SentenceId>;
  /** Sentences in the index. */
  readonly size: number;
  /** All that is in it now. */
  postings(): Postings;
}

/** Makes an index: an empty one, or one that holds what another one's `postings` say, without copying them. */
export type IndexMaker = (postings?: Postings) => SentenceIndex;
