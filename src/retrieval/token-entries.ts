import type { Language, Token } from '../text/language.ts';
import { createNumbering, type Numbering } from './numbering.ts';

const POSSESSIVE = /['’](?:s|S)?$/u;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;

/** A word as it is counted: lower case, without its possessive; empty for a possessive that stands alone. */
export const wordForm = (word: string): string => word.replace(POSSESSIVE, '').toLowerCase();

/** What is known of a token by its kind and what it says, with counts that are written while articles are read. */
export type TokenEntry = {
  /** `undefined` for a stop word. */
  readonly term: string | undefined;
  /** Of the term; −1 without one. */
  readonly number: number;
  /** Empty for what is no word. */
  readonly form: string;
  readonly isCapitalised: boolean;
  readonly isSmall: boolean;
  readonly isStopWord: boolean;
  /** Occurrences as a word, those with a capital of its own, those without. */
  all: number;
  capitalised: number;
  lower: number;
};

/** Knows each token by one look-up, however much is asked of it. */
export interface TokenEntries {
  /** `undefined` for punctuation. */
  readonly of: (token: Token) => TokenEntry | undefined;
  /** All that were asked for. */
  all(): Iterable<TokenEntry>;
}

/** @param terms in which each term gets its number */
export const createTokenEntries = (language: Language, terms: Numbering): TokenEntries => {
  const words = { texts: createNumbering(), entries: new Array<TokenEntry>() };
  const numbers = { texts: createNumbering(), entries: new Array<TokenEntry>() };

  const read = (token: Token): TokenEntry => {
    const { kind, text } = token;
    const form = kind === 'word' ? wordForm(text) : '';
    const term = language.term(token);
    return {
      term,
      number: term === undefined ? -1 : terms.numberOf(term),
      form,
      isCapitalised: CAPITAL.test(text),
      isSmall: SMALL.test(text),
      isStopWord: form !== '' && language.isStopWord(form),
      all: 0,
      capitalised: 0,
      lower: 0,
    };
  };

  return {
    of(token) {
      if (token.kind === 'punctuation') return undefined;
      const { texts, entries } = token.kind === 'word' ? words : numbers;
      const number = texts.numberOf(token.text);
      return (entries[number] ??= read(token));
    },
    *all() {
      yield* words.entries;
      yield* numbers.entries;
    },
  };
};
