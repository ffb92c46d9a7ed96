import { isNameIn } from '../answering/names-in-collections.ts';
import type { Collection } from '../retrieval/collection.ts';

/** The collection's words that begin as `typed` does, the likeliest first. */
export type WordCompletion = (typed: string) => readonly string[];

/** A shorter beginning has too many words. In letters. */
const SHORTEST = 2;

/** A word that was written out needs no completing, and shorter words are hardly worth it. In letters. */
const SHORTEST_WORD = 4;

/** As many as Discord lists. */
const COMPLETIONS = 25;

/** How much likelier a name is looked for than another word that is as frequent. */
const NAME_WEIGHT = 3;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Completes words by the vocabulary of a collection, which may change between two calls. */
export const createWordCompletion =
  (collection: Collection): WordCompletion =>
  (typed) => {
    const beginning = typed.toLowerCase();
    if (beginning.length < SHORTEST) return [];
    const { vocabulary, language } = collection;
    const found: { readonly word: string; readonly isName: boolean; readonly weight: number }[] = [];
    for (const [word, count] of vocabulary) {
      if (!word.startsWith(beginning) || word.length < SHORTEST_WORD || word === beginning) continue;
      if (language.isStopWord(word)) continue;
      const isName = isNameIn([collection], word);
      found.push({ word, isName, weight: isName ? NAME_WEIGHT * count : count });
    }
    return found
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .slice(0, COMPLETIONS)
      .map(({ word, isName }) => (isName ? capitalised(word) : word));
  };
