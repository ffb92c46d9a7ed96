import { WH_WORDS } from './word-classes.ts';

/** The words of a question with contractions written out, and the place of each among the words as typed. */
export type Expanded = { readonly words: readonly string[]; readonly places: readonly number[] };

/** "what's" and "whats" become "what is"; curly apostrophes straight ones. `words` in lower case. */
export function expandContractions(words: readonly string[]): Expanded {
  const expanded = words.flatMap((typed, place) => {
    const word = typed.replaceAll('’', "'");
    const stem = word.endsWith("'s") ? word.slice(0, -2) : word.endsWith('s') ? word.slice(0, -1) : '';
    const isShort = WH_WORDS.has(stem);
    return isShort
      ? [
          { word: stem, place },
          { word: 'is', place },
        ]
      : [{ word, place }];
  });
  return { words: expanded.map(({ word }) => word), places: expanded.map(({ place }) => place) };
}
