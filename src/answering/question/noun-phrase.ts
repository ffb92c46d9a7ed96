import { AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../english/function-words.ts';
import { typeOfNoun } from '../english/head-nouns.ts';
import {
  isAdverb,
  isInflected,
  isPlural,
  mayBeNoun,
  mayModify,
  nounShare,
  opensComplement,
  verbShare,
  WH_WORDS,
  type WordKnowledge,
} from './word-classes.ts';

/** Share of a word's uses as a verb from which it is one unless something speaks against it. */
const SURE_VERB = 0.7;
/** And from which it is hardly ever anything else. */
const ONLY_VERB = 0.9;
/** And from which it can be one if what follows fits. */
const POSSIBLE_VERB = 0.2;
/** And if an article or a pronoun follows, which hardly ever stands after a noun. After a telling noun any share will do: "city hosts the". */
const FAINT_VERB = 0.05;
/** Share of a word's uses as a noun from which a participle after it is no modifier of what follows. */
const SURE_NOUN = 0.4;

/**
 * Where the noun phrase that begins at `start` ends (exclusive): before a helping verb, a preposition, a clause, or the verb whose subject it
 * is. "which company | makes trams", "how many listed firms | are there". Empty when a verb comes at once: "what | caused the fire".
 */
export function endOfNounPhrase(
  words: readonly string[],
  start: number,
  table: WordKnowledge,
  mayBeEmpty = true,
): number {
  for (let at = start; at < words.length; at++) {
    const word = words[at] ?? '';
    if (AUXILIARIES.has(word) || PREPOSITIONS.has(word) || word === 'to' || word === 'that') return at;
    if (at > start && (DETERMINERS.has(word) || PRONOUNS.has(word) || WH_WORDS.has(word))) return at;
    if (at > start && endsTime(words, at)) return at;
    if (at === start && !mayBeEmpty) continue;
    if (isFiniteVerb(words, at, start, table) || isReducedClause(words, at, start, table)) return at;
  }
  return words.length;
}

/** "in which year | jungle became popular": the subject of a question that is not inverted. */
const endsTime = (words: readonly string[], at: number): boolean =>
  TIMES.test(words[at - 1] ?? '') && !/^(?:period|span|frame|range|s)$/.test(words[at] ?? '');

const TIMES = /^(?:year|years|century|decade|month|date)$/;

/** Whether the word at `at` is the verb that the phrase from `start` on is the subject of. */
export function isFiniteVerb(
  words: readonly string[],
  at: number,
  start: number,
  table: WordKnowledge,
): boolean {
  const [word, next, before] = [words[at] ?? '', words[at + 1], words[at - 1]];
  const verb = verbShare(word, table);
  const isFollowed = DETERMINERS.has(next ?? '') || PRONOUNS.has(next ?? '');
  const isTold = at > start && typeOfNoun(before ?? '') !== undefined;
  const least = isFollowed ? (isTold ? Number.MIN_VALUE : FAINT_VERB) : POSSIBLE_VERB;
  if (verb < least || word.endsWith('ing')) return false;
  const inflected = isInflected(word, table);
  const opens = opensComplement(next, table);
  if (at === start) {
    if (!inflected || next === 'of' || AUXILIARIES.has(next ?? '')) return false;
    return verb >= SURE_VERB ? !leadsToVerb(words, at + 1, table) : opens;
  }
  if (/['’]s?$/.test(before ?? '') || !(mayBeNoun(before, table) || isAdverb(before))) return false;
  const many = before !== undefined && isPlural(before);
  if (!inflected) return many && (opens || verb >= SURE_VERB || takesObject(words, at + 1, table));
  if (/[^s]s$/.test(word)) return (!many || verb >= ONLY_VERB) && (opens || verb > nounShare(word, table));
  if (isTold && takesObject(words, at + 1, table)) return true;
  return opens || (verb >= SURE_VERB && (isTold || nounShare(before, table) >= SURE_NOUN));
}

/** "a company operating in China", "a firm making trams": what follows the noun only says which one. */
function isReducedClause(words: readonly string[], at: number, start: number, table: WordKnowledge): boolean {
  const [word, next, before] = [words[at] ?? '', words[at + 1], words[at - 1]];
  if (at === start || next === undefined || !word.endsWith('ing')) return false;
  const isVerb = verbShare(word, table) >= SURE_VERB && mayBeNoun(before, table);
  return isVerb && (opensComplement(next, table) || typeOfNoun(before ?? '') !== undefined);
}

/** Whether nouns come and no verb after them: "which states border | Ohio". */
const takesObject = (words: readonly string[], start: number, table: WordKnowledge): boolean =>
  mayModify(words[start], table) && !leadsToVerb(words, start, table);

/** Whether only nouns stand between a place and the next helping verb: "what listed firms have …". */
function leadsToVerb(words: readonly string[], start: number, table: WordKnowledge): boolean {
  let at = start;
  while (mayModify(words[at], table)) at++;
  return at > start && AUXILIARIES.has(words[at] ?? '');
}

/** Nouns that only open the way to what is asked for: "the name of the lake". */
const TRANSPARENT = /^(?:names?|kinds?|types?|sorts?|titles?)$/;
/** Words at the end of a phrase that are no part of it. */
const TRAILING = /^(?:first|second|third|last|else|also|originally|currently|now|then|today)$/;

/** A noun phrase, [start, end), with its head noun, if it has one. */
export type NounPhrase = { readonly start: number; readonly end: number; readonly head: string | undefined };

/** The noun phrase at `start` or after its determiners; through "the name of", "kinds of" it goes on to what these are of. */
export function nounPhraseAt(words: readonly string[], start: number, table: WordKnowledge): NounPhrase {
  let first = start;
  while (DETERMINERS.has(words[first] ?? '') || words[first] === 'of') first++;
  const end = endOfNounPhrase(words, first, table, first === start);
  let last = end - 1;
  while (last > first && (TRAILING.test(words[last] ?? '') || isAdverb(words[last]))) last--;
  const head = words[last];
  if (last >= first && head !== undefined && TRANSPARENT.test(head) && words[end] === 'of')
    return nounPhraseAt(words, end + 1, table);
  return { start: first, end, head: last < first ? undefined : head };
}
