import { AUXILIARIES } from '../english/function-words.ts';
import { nounPhraseAt, type NounPhrase } from './noun-phrase.ts';
import { isPreposition, mayBeNoun, mayBeVerb, WH_WORDS, type WordKnowledge } from './word-classes.ts';

/** Imperatives that ask for what they name: "name the lake on which the town lies". */
const REQUEST = /^(?:list|name|give|identify|state|specify|mention|find)$/;

/** The question word with what belongs to it: "in [which Chinese city]", "[how many people]". */
export type WhPhrase = {
  /** Place of the question word. */
  readonly place: number;
  readonly word: string;
  /** The preposition right before it. */
  readonly preposition: string | undefined;
  /** The noun phrase after it, empty for "who", "what is", "when". */
  readonly phrase: NounPhrase;
};

const ADJUNCTS: ReadonlySet<string> = new Set(['when', 'where', 'why']);
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom', 'where', 'when']);

/** The question word that asks; the first one that does more than open a clause. `undefined` without one. */
export function findWhPhrase(words: readonly string[], table: WordKnowledge): WhPhrase | undefined {
  const places = words.flatMap((word, at) => (WH_WORDS.has(word) ? [at] : []));
  const place = places.find((at) => !opensClause(words, at, places, table));
  if (place === undefined) return undefined;
  const word = words[place] ?? '';
  const before = words[place - 1];
  return {
    place,
    word,
    preposition: isPreposition(before) ? before : undefined,
    phrase: phraseAfter(words, place, word, table),
  };
}

/** "the company which …, when was it founded"; "when the dam broke, who was mayor"; "share of the staff who are engineers". */
function opensClause(
  words: readonly string[],
  at: number,
  places: readonly number[],
  table: WordKnowledge,
): boolean {
  const [word, next, before] = [words[at] ?? '', words[at + 1] ?? '', words[at - 1]];
  const later = places.some((place) => place > at && asks(words, place));
  if (at === 0) return later && ADJUNCTS.has(word) && !asks(words, at) && next !== 'and';
  if (!RELATIVES.has(word) || at === words.length - 1) return false;
  if (isPreposition(before) && REQUEST.test(words[0] ?? '')) return mayBeNoun(words[at - 2], table);
  if (!mayBeNoun(before, table)) return false;
  const inverted = AUXILIARIES.has(next) && (word === 'when' || word === 'where');
  return (
    !inverted &&
    (later || !words.slice(0, at).some((other) => AUXILIARIES.has(other) || isPast(other, table)))
  );
}

const isPast = (word: string, table: WordKnowledge): boolean => word.endsWith('ed') && mayBeVerb(word, table);

/** A question word that is the last word or has a helping verb after it within a phrase's length. */
function asks(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const reach = ADJUNCTS.has(word) ? 1 : 5;
  return (
    at === words.length - 1 || words.slice(at + 1, at + 1 + reach).some((other) => AUXILIARIES.has(other))
  );
}

const empty = (end: number): NounPhrase => ({ start: end, end, head: undefined });

function phraseAfter(
  words: readonly string[],
  place: number,
  word: string,
  table: WordKnowledge,
): NounPhrase {
  if (word === 'what' || word === 'which' || word === 'whose') return nounPhraseAt(words, place + 1, table);
  if (word !== 'how') return empty(place + 1);
  const next = words[place + 1] ?? '';
  if (next === 'many' || next === 'much') return nounPhraseAt(words, place + 2, table);
  return empty(AUXILIARIES.has(next) || next === '' ? place + 1 : place + 2);
}
