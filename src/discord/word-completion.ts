import { isNameIn } from '../answering/names-in-collections.ts';
import type { Collection } from '../retrieval/collection.ts';

/** The words of the articles that begin as `typed` does, the likeliest first. */
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

/** Completes words by the vocabulary of some collections in one language, which may change between two calls. */
export const createWordCompletion =
  (collections: readonly Collection[]): WordCompletion =>
  (typed) => {
    const beginning = typed.toLowerCase();
    if (beginning.length < SHORTEST) return [];
    const counts = new Map<string, number>();
    for (const { vocabulary, language } of collections)
      for (const [word, count] of vocabulary.beginningWith(beginning, SHORTEST_WORD, Infinity)) {
        if (word !== beginning && !language.isStopWord(word))
          counts.set(word, (counts.get(word) ?? 0) + count);
      }
    return Array.from(counts, ([word, count]) => {
      const isName = isNameIn(collections, word);
      return { word, isName, weight: isName ? NAME_WEIGHT * count : count };
    })
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .slice(0, COMPLETIONS)
      .map(({ word, isName }) => (isName ? capitalised(word) : word));
  };
