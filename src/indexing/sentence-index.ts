/** Dense number that retrieval gives to each sentence it adds; never reused while an index lives. */
export type SentenceId = number;

/** Plain JSON data; only the implementation that made it can restore it. */
export type Snapshot = {
  readonly implementation: string;
  readonly entries: readonly (readonly [string, string])[];
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
   * first is the caller's part), the sentences of one term in the order of their ids.
   */
  candidates(terms: readonly string[], limit: number): readonly SentenceId[];
  /** Sentences in the index. */
  readonly size: number;
  snapshot(): Snapshot;
  /** Replaces everything in the index. @throws when the snapshot is another implementation's. */
  restore(snapshot: Snapshot): void;
}
