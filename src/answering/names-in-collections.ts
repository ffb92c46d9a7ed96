import type { Collection } from '../retrieval/collection.ts';

/** Whether the collections write a word as a name: with a capital at least twice as often as without. */
export function isNameIn(collections: readonly Collection[], word: string): boolean {
  let [capitalised, lower] = [0, 0];
  for (const collection of collections) {
    const casing = collection.casing(word);
    capitalised += casing.capitalised;
    lower += casing.lower;
  }
  return capitalised > 0 && capitalised >= 2 * lower;
}
