import { editDistance, mostSlips, SHORTEST_MISTYPED } from '../answering/question/spelling.ts';
import type { Collection } from '../retrieval/collection.ts';

/** How the articles spell what an asker may have meant by a word that they do not have; `undefined` when nothing is near enough. */
export type Spelling = (word: string) => string | undefined;

/** As a sentence of the articles writes the word, with its capitals. */
const asWritten = (word: string, collection: Collection): string => {
  const { language } = collection;
  const [token] = language.tokens(word);
  const term = token === undefined ? undefined : language.term(token);
  const [hit] = term === undefined ? [] : collection.search([term], 1);
  const sentence = hit?.article.sentences[hit.index];
  const written =
    hit === undefined || sentence === undefined
      ? undefined
      : language.tokens(hit.article.text, sentence).find(({ text }) => text.toLowerCase() === word);
  return written?.text ?? word;
};

type Neighbour = {
  readonly word: string;
  readonly distance: number;
  readonly count: number;
  readonly collection: Collection;
};

/**
 * Looks for the nearest word of some collections: by one letter, in long words two, with the same first letter. Wider than what a question is put
 * right by, where a replaced letter in a name may be another name: here the asker decides.
 */
export const createSpelling =
  (collections: readonly Collection[]): Spelling =>
  (typed) => {
    const word = typed.toLowerCase();
    const limit = mostSlips(word);
    if (limit === 0 || collections.some(({ vocabulary }) => vocabulary.has(word))) return undefined;
    let best: Neighbour | undefined;
    for (const collection of collections)
      for (const [known, count] of collection.vocabulary.beginningWith(
        word.charAt(0),
        Math.max(SHORTEST_MISTYPED, word.length - limit),
        word.length + limit,
      )) {
        const distance = editDistance(word, known, limit);
        if (distance > limit) continue;
        const isBetter =
          best === undefined ||
          distance < best.distance ||
          (distance === best.distance && count > best.count);
        if (isBetter) best = { word: known, distance, count, collection };
      }
    return best === undefined ? undefined : asWritten(best.word, best.collection);
  };
