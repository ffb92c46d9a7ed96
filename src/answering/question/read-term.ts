import type { Collection } from '../../retrieval/collection.ts';
import type { Language, Token } from '../../text/language.ts';
import { FILLERS, FILLER_WEIGHT } from '../english/fillers.ts';
import { isNameIn } from '../names-in-collections.ts';
import type { RelatedTerms } from '../words/related-terms.ts';
import type { WordTable } from '../words/word-table.ts';
import { questionWordFor } from './mistyped.ts';
import type { QuestionTerm } from './question.ts';
import { nearestWord } from './spelling.ts';

/** How much a word put right counts against one typed right. */
const CORRECTED_WEIGHT = 0.9;

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
  const right = frequency(plain) > 0 || token.kind === 'number' ? undefined : putRight(typed, sources);
  const word = right ?? typed;
  const term = (right === undefined ? undefined : termsOf(right, language)[0]) ?? plain;
  const isUnknown = frequency(term) === 0;
  const isFiller = FILLERS.has(word);
  const capital = hasTellingCapital(token, core);
  const share = isFiller ? FILLER_WEIGHT : isUnknown && !capital ? UNKNOWN_WEIGHT : 1;
  const idf = Math.max(0, ...collections.map((collection) => collection.idf(term)));
  return {
    word,
    term: {
      term,
      word: token.text,
      weight: idf * share * (right === undefined ? 1 : CORRECTED_WEIGHT),
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

/** The collections' word that a word none of them knows was meant to be; English words are taken to be meant. */
function putRight(typed: string, { collections, table }: WordSources): string | undefined {
  if (FILLERS.has(typed) || table.partsOfSpeech(typed) !== undefined) return undefined;
  for (const collection of collections) {
    const found = nearestWord(typed, collection.vocabulary, (word) => isNameIn(collections, word));
    if (found !== undefined) return found;
  }
  return undefined;
}
