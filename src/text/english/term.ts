import { boundedMemo } from '../bounded-memo.ts';
import type { Token } from '../language.ts';
import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';

/** Terms remembered, as for stems. */
const CAPACITY = 50_000;

/** Acronyms that would be stop words in lower case. */
const ACRONYMS = new Set(['US', 'IT']);

/** 's and a bare apostrophe of the plural, and the suffixes of contractions. */
const SUFFIX = /'(?:s|ll|ve|re|d|m)?$/;

export const isStopWord = (word: string): boolean => {
  const folded = fold(word);
  return stopWords.has(folded) || stopWords.has(folded.replace(SUFFIX, ''));
};

const wordTerm = (text: string): string | undefined => {
  const folded = fold(text).replace(SUFFIX, '');
  if (folded.includes('.')) return folded.replaceAll('.', '') || undefined;
  if (ACRONYMS.has(text)) return folded;
  if (folded === '' || stopWords.has(folded)) return undefined;
  return stem(folded) || undefined;
};

/** NFKC writes ½ with a fraction slash. */
const numberTerm = (text: string): string =>
  fold(text)
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace('\u2044', '/');

const words = boundedMemo(wordTerm, CAPACITY);
const numbers = boundedMemo(numberTerm, CAPACITY);

/** See `Language.term`. */
export const term = (token: Token): string | undefined => {
  if (token.kind === 'punctuation') return undefined;
  return token.kind === 'number' ? numbers(token.text) : words(token.text);
};
