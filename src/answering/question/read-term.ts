import type { Collection } from '../../retrieval/collection.ts';
import type { Language, Token } from '../../text/language.ts';
import { FILLERS, FILLER_WEIGHT } from '../english/fillers.ts';
import { isNameIn } from '../names-in-collections.ts';
import type { RelatedTerms } from '../words/related-terms.ts';
import type { WordTable } from '../words/word-table.ts';
import { questionWordFor } from './mistyped.ts';
import type { QuestionTerm } from './question.ts';
import { nearestWord, slipOf } from './spelling.ts';

/** How much a word put right counts against one typed right. */
const CORRECTED_WEIGHT = 0.9;

/** How much one counts that is a word as typed, but most likely another by a slip of the hand. */
const SLIP_WEIGHT = 0.7;

/** How much a word counts that no article uses and that is no name: most often another word for what they say. */
const UNKNOWN_WEIGHT = 0.5;

/** What words are read against. */
export type WordSources = {
  readonly collections: readonly Collection[];
  readonly language: Language;
  readonly table: WordTable;
  readonly relatedTerms: (word: string) => RelatedTerms;
};

/** A word of the question: lower case and put right, and its term unless it is a stop word. */
export type ReadWord = { readonly word: string; readonly term: QuestionTerm | undefined };

/** The index terms of a text. */
export const termsOf = (text: string, language: Language): readonly string[] =>
  language.tokens(text).flatMap((token) => language.term(token) ?? []);

/** @param core the text that the token's offsets count from */
export function readTerm(token: Token, core: string, sources: WordSources): ReadWord {
  const { collections, language, table, relatedTerms } = sources;
  const typed = token.text.toLowerCase();
  const asked = questionWordFor(typed);
  if (asked !== undefined) return { word: asked, term: undefined };
  const plain = language.term(token);
  if (plain === undefined) return { word: typed, term: undefined };
  const frequency = (term: string): number =>
    collections.reduce((sum, collection) => sum + collection.documentFrequency(term), 0);
  const capital = hasTellingCapital(token, core);
  const right =
    frequency(plain) > 0 || token.kind === 'number' ? undefined : putRight(typed, capital, sources);
  const word = right?.word ?? typed;
  const term = (right === undefined ? undefined : termsOf(right.word, language)[0]) ?? plain;
  const isUnknown = frequency(term) === 0;
  const isFiller = FILLERS.has(word);
  const share = isFiller ? FILLER_WEIGHT : isUnknown && !capital ? UNKNOWN_WEIGHT : 1;
  const idf = Math.max(0, ...collections.map((collection) => collection.idf(term)));
  return {
    word,
    term: {
      term,
      word: token.text,
      weight: idf * share * (right?.weight ?? 1),
      isName: isUnknown ? capital : isNameIn(collections, word),
      isUnknown,
      isFiller,
      vector: table.vectorOf(term),
      rarity: 1 - table.commonness(term),
      related: token.kind === 'word' ? relatedTerms(word) : new Map(),
    },
  };
}

/** A capital that is not the sentence's first, in a text that has small letters too. */
const hasTellingCapital = (token: Token, core: string): boolean =>
  /^\p{Lu}/u.test(token.text) && token.start > 0 && /\p{Ll}/u.test(core);

/** The collections' word that a word none of them knows was meant to be, and what it counts. */
function putRight(
  typed: string,
  isName: boolean,
  { collections, table }: WordSources,
): Corrected | undefined {
  if (FILLERS.has(typed)) return undefined;
  // An English word is taken to be meant, but for the commonest slips.
  const isWord = table.partsOfSpeech(typed) !== undefined;
  if (isWord && isName) return undefined;
  const nearest = isWord ? slipOf : nearestWord;
  for (const collection of collections) {
    const word = nearest(typed, collection.vocabulary, (known) => isNameIn(collections, known));
    if (word !== undefined) return { word, weight: isWord ? SLIP_WEIGHT : CORRECTED_WEIGHT };
  }
  return undefined;
}

type Corrected = { readonly word: string; readonly weight: number };
