import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../english/function-words.ts';
import { singular } from '../english/head-nouns.ts';
import type { PartShares } from '../words/parts-of-speech.ts';
import type { WordTable } from '../words/word-table.ts';

/** What reading a question needs to know of words. */
export type WordKnowledge = Pick<WordTable, 'partsOfSpeech' | 'lemmas' | 'broadClass' | 'isKindOf'>;

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const WH_WORDS: ReadonlySet<string> = set('what which who whom whose when where why how');
export const FORMS_OF_BE: ReadonlySet<string> = set(
  "is are was were am isn't aren't wasn't weren't be been being",
);
export const FORMS_OF_DO: ReadonlySet<string> = set("do does did don't doesn't didn't");
export const FORMS_OF_HAVE: ReadonlySet<string> = set("has have had hasn't haven't hadn't");

/** Words that may stand between a helping verb and its verb. */
const ADVERBS = set(
  'not also first then now still ever never once just only even already often usually later originally always again soon recently else so mainly more most very well fully sometimes also together',
);
/** Words besides the closed classes with which an object or a complement can begin. */
const OPENERS = set('less many much several few other such up out away back first second together to');

/** Least share of a word's uses as a verb for it to be the verb of a question. */
const LEAST_SHARE = 0.15;

/** No verb form of its own, in spite of its ending. */
const NO_PARTICIPLES = set(
  'hundred thousand need bed red shed seed speed indeed children open often even golden',
);

const isClosed = (word: string): boolean =>
  AUXILIARIES.has(word) ||
  DETERMINERS.has(word) ||
  PREPOSITIONS.has(word) ||
  PRONOUNS.has(word) ||
  CONJUNCTIONS.has(word) ||
  ADVERBS.has(word) ||
  OPENERS.has(word) ||
  WH_WORDS.has(word);

const shareOf = (word: string | undefined, part: keyof PartShares, table: WordKnowledge): number =>
  word === undefined || isClosed(word) ? 0 : (table.partsOfSpeech(word)?.[part] ?? 0);

/** Share of its uses in which a word is a verb, 0–1; 0 for the closed classes. */
export const verbShare = (word: string | undefined, table: WordKnowledge): number =>
  shareOf(word, 'verb', table);

export const nounShare = (word: string | undefined, table: WordKnowledge): number =>
  shareOf(word, 'noun', table);

export const mayBeVerb = (word: string | undefined, table: WordKnowledge): boolean =>
  verbShare(word, table) >= LEAST_SHARE;

/** A noun, or a word that no dictionary knows: most often a name. */
export const mayBeNoun = (word: string | undefined, table: WordKnowledge): boolean =>
  word !== undefined &&
  !isClosed(word) &&
  (table.partsOfSpeech(word) === undefined || nounShare(word, table) >= LEAST_SHARE);

/** "to" besides the others. */
export const isPreposition = (word: string | undefined): boolean =>
  word !== undefined && (PREPOSITIONS.has(word) || word === 'to');

export const isAdverb = (word: string | undefined): boolean =>
  word !== undefined && (ADVERBS.has(word) || /[a-z]{3}ly$/.test(word));

const IRREGULAR_PLURALS = set('people men women children police feet teeth mice geese criteria data media');

export const isPlural = (noun: string): boolean =>
  IRREGULAR_PLURALS.has(noun) || (singular(noun) !== noun && !noun.endsWith("'s"));

/** Whether a word is another form of its verb than the plain one: "makes", "built", but not "make". */
export const isInflected = (word: string, table: WordKnowledge): boolean =>
  table.lemmas(word).some(({ lemma, part }) => part === 'verb' && lemma !== word);

/** Participles that look like the plain form. */
const INVARIANT = /^(?:set|put|cut|hit|let|read|run|spread|shut|beset|(?:be|over)?come)$/;

/** A past or present participle, as far as its form tells. */
export const isParticiple = (word: string | undefined, table: WordKnowledge): boolean =>
  word !== undefined &&
  !NO_PARTICIPLES.has(word) &&
  mayBeVerb(word, table) &&
  (isInflected(word, table) || INVARIANT.test(word)) &&
  !/[^s]s$/.test(word);

/** Whether an object, a complement or nothing begins with a word, so that the one before it can be a verb. */
export const opensComplement = (word: string | undefined, table: WordKnowledge): boolean =>
  word === undefined ||
  DETERMINERS.has(word) ||
  PREPOSITIONS.has(word) ||
  PRONOUNS.has(word) ||
  OPENERS.has(word) ||
  isAdverb(word) ||
  /^\d/.test(word) ||
  table.partsOfSpeech(word) === undefined;

/** Whether a noun can stand after a word as it would after an adjective. */
export const mayModify = (word: string | undefined, table: WordKnowledge): boolean =>
  mayBeNoun(word, table) || shareOf(word, 'adjective', table) >= LEAST_SHARE;
