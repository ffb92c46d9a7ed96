import type { SentenceId } from './sentence-index.ts';

/** The error of adding a sentence twice. */
export const alreadyIndexed = (id: SentenceId): Error =>
  new Error(`Sentence ${id} is in the index already: remove it before you add it again.`);
