import type { Swap } from './made-claim.ts';
import { type ClassedName, classedNames, valueClass } from './names-by-class.ts';
import type { SourceSentence } from './source-sentence.ts';
import type { Random } from './swap-figure.ts';

const share = (one: string, other: string): boolean => {
  const words = new Set(one.split(' '));
  return other.split(' ').some((word) => words.has(word));
};

/**
 * Each name that is the one value of something ("founded by …", "born in …", "the mayor, …"), with another of its class in its place.
 *
 * @param names of the collection
 * @param isUsed whether a name stands anywhere in the sentence's own article: one that does could be true
 */
export const swapNames = (
  sentence: SourceSentence,
  random: Random,
  names: readonly ClassedName[],
  isUsed: (name: string) => boolean,
): readonly Swap[] =>
  classedNames(sentence, valueClass).flatMap((place) => {
    const isOfBothKinds = names.some(
      ({ text, class: other }) => text === place.text && other !== place.class,
    );
    const others = names.filter(
      (name) => name.class === place.class && !share(name.text, place.text) && !isUsed(name.text),
    );
    const other = others[Math.floor(random() * others.length)];
    return isOfBothKinds || other === undefined
      ? []
      : [{ start: place.start, end: place.end, replacement: other.text }];
  });
