import type { SentenceId, Snapshot } from './sentence-index.ts';

/** The error of adding a sentence twice. */
export const alreadyIndexed = (id: SentenceId): Error =>
  new Error(`Sentence ${id} is in the index already: remove it before you add it again.`);

/** @throws when `snapshot` was made by another implementation than `implementation`. */
export const assertMadeBy = (implementation: string, snapshot: Snapshot): void => {
  if (snapshot.implementation === implementation) return;
  throw new Error(
    `A snapshot made by "${snapshot.implementation}" cannot be restored by "${implementation}": index the articles again.`,
  );
};
