import { createSentenceReader, type SentenceReader } from '../../answering/sentence-reader.ts';
import type { WordTable } from '../../answering/words/word-table.ts';
import type { Collection } from '../../retrieval/collection.ts';

/** What questions about an answer are answered with. */
export type AboutTools = {
  /** The collections that the answers are from. */
  readonly collections: readonly Collection[];
  /** Reads their sentences. */
  readonly reader: SentenceReader;
};

/** @throws when there is no collection */
export function createAboutTools(collections: readonly Collection[], words: WordTable): AboutTools {
  const [first] = collections;
  if (first === undefined) throw new Error('A talk needs at least one collection.');
  return { collections, reader: createSentenceReader(collections, first.language, words) };
}
