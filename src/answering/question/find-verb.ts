import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from '../english/function-words.ts';
import { endOfNounPhrase } from './noun-phrase.ts';
import {
  FORMS_OF_BE,
  FORMS_OF_HAVE,
  isInflected,
  isParticiple,
  isPreposition,
  mayBeVerb,
  verbShare,
  type WordKnowledge,
} from './word-classes.ts';

/** Share of a word's uses as a verb from which it is taken over a likelier-looking one before it. */
const CLEAR_VERB = 0.5;

/** The verb after a helping verb, −1 without one. */
export function helpedVerb(words: readonly string[], helper: number, table: WordKnowledge): number {
  const word = words[helper] ?? '';
  const be = words.indexOf('be', helper + 1);
  if (be > helper) return participle(words, be + 1, table);
  const isPlain = !FORMS_OF_BE.has(word) && !FORMS_OF_HAVE.has(word);
  return isPlain ? plainVerb(words, helper + 2, table) : participle(words, helper + 1, table);
}

/** A verb that can stand by itself, by its form; a past tense may be a participle and counts only in a clause of its own. */
export const hasFiniteForm = (word: string, before: string | undefined, table: WordKnowledge): boolean =>
  AUXILIARIES.has(word) ||
  (!DETERMINERS.has(before ?? '') &&
    !isPreposition(before) &&
    !AUXILIARIES.has(before ?? '') &&
    !word.endsWith('ing') &&
    isInflected(word, table) &&
    verbShare(word, table) >= CLEAR_VERB);

/** The first plain form of a verb, one that is clearly a verb before one that may be a noun. */
export function plainVerb(words: readonly string[], start: number, table: WordKnowledge): number {
  const places = words.flatMap((word, at) => {
    const before = words[at - 1] ?? '';
    const isMain = word === 'do' || word === 'have' || (mayBeVerb(word, table) && !isInflected(word, table));
    return at >= start && isMain && !DETERMINERS.has(before) && !PREPOSITIONS.has(before) ? [at] : [];
  });
  const clear = places.find(
    (at) => AUXILIARIES.has(words[at] ?? '') || verbShare(words[at], table) >= CLEAR_VERB,
  );
  return clear ?? places[0] ?? -1;
}

/** The first participle that doesn't stand before a noun of its own. */
export function participle(words: readonly string[], start: number, table: WordKnowledge): number {
  const places = words.flatMap((word, at) => {
    const before = words[at - 1] ?? '';
    const isFree = !DETERMINERS.has(before) && !PREPOSITIONS.has(before);
    return at >= start && isFree && isParticiple(word, table) ? [at] : [];
  });
  return places.find((at) => isInflected(words[at] ?? '', table)) ?? places[0] ?? -1;
}

/** The first verb after a place, one that is inflected before a plain form. */
export const laterVerb = (words: readonly string[], start: number, table: WordKnowledge): number => {
  const found = words.findIndex(
    (word, at) => at > start && mayBeVerb(word, table) && isInflected(word, table),
  );
  return found >= 0 ? found : words.findIndex((word, at) => at > start && mayBeVerb(word, table));
};

/** "They released what?": the verb of the statement that the question word stands in. */
export function verbBefore(words: readonly string[], place: number, table: WordKnowledge): number {
  for (let at = place - 1; at > 0; at--) {
    if (isEndOfClause(words, at, table)) return at;
  }
  return -1;
}

const isEndOfClause = (words: readonly string[], at: number, table: WordKnowledge): boolean =>
  mayBeVerb(words[at], table) &&
  !DETERMINERS.has(words[at - 1] ?? '') &&
  (isInflected(words[at] ?? '', table) ||
    endOfNounPhrase(words, 0, table) === at ||
    AUXILIARIES.has(words[at - 1] ?? ''));
