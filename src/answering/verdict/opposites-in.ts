import type { Aligned } from './alignment.ts';
import { denies } from './negation.ts';
import { areAlike, areOpposite } from './opposites.ts';

/** Whether some words have the opposite of a word, and none of its own side. All in lower case. */
export const hasOpposite = (word: string, lower: readonly string[]): boolean =>
  lower.some((other) => areOpposite(word, other)) && !lower.some((other) => areAlike(word, other));

/** How many words of the question have their opposite in the sentence instead of themselves. */
export const oppositesIn = (aligned: readonly Aligned[], lower: readonly string[]): number =>
  aligned.filter(
    ({ term, relation, places }) =>
      // "banned" denies by itself what "allowed" asks.
      !lower.some((word) => denies(word) && areOpposite(word, term.word.toLowerCase())) &&
      ((relation === 'antonym' && !places.some((at) => denies(lower[at] ?? ''))) ||
        (relation !== 'same' && hasOpposite(term.word.toLowerCase(), lower))),
  ).length;
