import { detectAll } from 'jschardet';

import { decodeChinesePairs } from './chinese-pairs.ts';
import { decodeAs } from './decode-as.ts';

/** Names of the detector that the Encoding standard does not know. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['johab', 'euc-kr'],
  ['big5hkscs', 'big5-hkscs'],
  ['big5-hkscs', 'big5-hkscs'],
  ['macroman', 'macintosh'],
  ['maccyrillic', 'x-mac-cyrillic'],
]);

const labelOf = (name: string): string => {
  const lower = name.toLowerCase();
  return LABELS.get(lower) ?? lower.replace(/^cp(?=125\d$)/, 'windows-').replace(/^iso(?=8859)/, 'iso-');
};

/** Of the guesses, so many are tried: what stands further down has a hundredth of the first one's confidence. */
const TRIED = 4;
/** Of the characters beyond ASCII, the share that must be letters or their punctuation. */
const LETTER_SHARE = 0.9;

const isPlausible = (text: string): boolean => {
  const beyond = text.match(/[^\p{ASCII}]/gu) ?? [];
  const words = beyond.filter((character) => /[\p{L}\p{M}\p{P}\p{Z}\p{Sc}\p{N}]/u.test(character));
  return words.length >= beyond.length * LETTER_SHARE;
};

/** Encodings of pairs of bytes: where statistics say one of them, the bytes have its form. */
const PAIRED = new Set(['gb18030', 'gbk', 'gb2312', 'big5', 'big5-hkscs', 'shift_jis', 'euc-jp', 'euc-kr']);
/** Looked for before, by what it reads like. */
const WESTERN = new Set(['windows-1252', 'iso-8859-1']);

/** The most likely legacy encoding that the bytes really decode in; `undefined` when none gives a text. */
export const guessEncoding = (
  bytes: Uint8Array,
): { readonly text: string; readonly label: string } | undefined => {
  const labels = detectAll(bytes)
    .slice(0, TRIED)
    .flatMap(({ encoding }) => (encoding === null ? [] : [labelOf(encoding)]))
    .filter((label) => !WESTERN.has(label));
  const guesses = labels.flatMap((label) => {
    const text = decodeAs(bytes, label);
    return text !== undefined && isPlausible(text) ? [{ text, label }] : [];
  });
  const paired = guesses.find(({ label }) => PAIRED.has(label));
  return paired ?? decodeChinesePairs(bytes) ?? guesses[0];
};
