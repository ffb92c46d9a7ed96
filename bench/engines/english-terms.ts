import { english } from '../../src/text/english/english.ts';

/** Our tokens, stop words left out, with Porter's stems: what every peer that takes a tokeniser is given. */
export const englishTerms = (text: string): string[] =>
  english.tokens(text).flatMap((token) => english.term(token) ?? []);
