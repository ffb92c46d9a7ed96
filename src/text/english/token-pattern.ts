import type { TokenKind } from '../language.ts';

const APOSTROPHE = "['\u2019\u02bc\uff07]";
const LETTERS = String.raw`\p{L}[\p{L}\p{M}]*`;

/** Each alternative is one idea; the first that fits wins. */
const WORDS = [
  // U.S., e.g., D.C.; bounded, so that a long row of letters and stops is not walked through again and again
  String.raw`\p{L}\.(?:\p{L}\.){1,7}(?![\p{L}\p{M}\p{N}])`,
  // R&D, AT&T
  String.raw`\p{Lu}{1,2}&\p{Lu}(?![\p{L}\p{M}\p{N}])`,
  // O'Brien, d'Ivoire, o'clock; a lone "a" before an apostrophe is the article before a glued quotation mark
  String.raw`[ODLodl]${APOSTROPHE}${LETTERS}`,
  // children's, they've, don't; but not the quotation mark of "be'blooming"
  String.raw`${LETTERS}[\p{L}\p{M}\p{N}]*(?:${APOSTROPHE}(?:s|S|t|T|re|RE|ve|VE|ll|LL|d|D|m|M)(?![\p{L}\p{M}\p{N}]))?`,
  // The possessive of "Huzhou ’s"
  String.raw`${APOSTROPHE}[sS](?![\p{L}\p{M}\p{N}])`,
];

const NUMBERS = [
  // 14:31
  String.raw`\d{1,2}:\d{2}(?::\d{2})?(?!\d)`,
  // 2/3, but not 2/3/2024
  String.raw`\d+\/\d+(?![\d\/])`,
  // 450,000 and 1,234.5
  String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])`,
  // 33.265, 1980s, 3rd
  String.raw`\p{N}+(?:\.\p{N}+)*(?:(?:st|nd|rd|th|ST|ND|RD|TH|s|\u2019s|'s)(?![\p{L}\p{M}\p{N}]))?`,
];

/** A run of one sign ("...", "--"), else one character. */
const PUNCTUATION = String.raw`([^\s\p{L}\p{N}])\3*`;

/** Its groups are numbered, not named: for names, an object would be made for each token, which takes as long as finding it. */
export const TOKEN = new RegExp(`(${WORDS.join('|')})|(${NUMBERS.join('|')})|${PUNCTUATION}`, 'gu');

/** What a match of it is. */
export const kindOf = ([, word, number]: RegExpExecArray): TokenKind => {
  if (word !== undefined) return 'word';
  return number === undefined ? 'punctuation' : 'number';
};
