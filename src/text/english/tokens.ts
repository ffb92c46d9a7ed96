import type { Token } from '../language.ts';
import type { Span } from '../span.ts';
import { TOKEN, kindOf } from './token-pattern.ts';

/** Codes of ASCII, in which nearly all of a text is written. */
const [SPACE, AMPERSAND, APOSTROPHE, STOP, DELETE] = [0x20, 0x26, 0x27, 0x2e, 0x7f];

const isLetter = (code: number): boolean => {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
};
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Of a sign that stands for itself: an apostrophe may begin a word. */
const isSign = (code: number): boolean =>
  code > SPACE && code < DELETE && code !== APOSTROPHE && !isLetter(code) && !isDigit(code);

/** The end of a plain word that begins at `start`; −1 where it may be one of the pattern's other words: "U.S.", "R&D", "don't", "café". */
const plainWordEnd = (text: string, start: number): number => {
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  if (end === start || end === text.length) return end === start ? -1 : end;
  const next = text.charCodeAt(end);
  const ends = next === SPACE || (isSign(next) && next !== AMPERSAND && (next !== STOP || end > start + 1));
  return ends ? end : -1;
};

/** The end of a run of one plain sign that begins at `start`; −1 where there is none. */
const signsEnd = (text: string, start: number): number => {
  const code = text.charCodeAt(start);
  if (!isSign(code)) return -1;
  let end = start + 1;
  while (text.charCodeAt(end) === code) end += 1;
  return end;
};

/**
 * See `Language.tokens`. Runs in time linear in the length of `within`. Plain words and signs are found letter by letter, which takes a third of
 * the pattern's time, and everything else by the pattern.
 */
export const tokens = (text: string, within: Span = { start: 0, end: text.length }): readonly Token[] => {
  const stretch = text.slice(within.start, within.end);
  const found: Token[] = [];
  const put = (start: number, end: number, kind: Token['kind']): void => {
    found.push({
      start: within.start + start,
      end: within.start + end,
      kind,
      text: stretch.slice(start, end),
    });
  };
  for (let at = 0; at < stretch.length;) {
    if (stretch.charCodeAt(at) === SPACE) {
      at += 1;
      continue;
    }
    const wordEnd = plainWordEnd(stretch, at);
    const end = wordEnd < 0 ? signsEnd(stretch, at) : wordEnd;
    if (end >= 0) {
      put(at, end, wordEnd < 0 ? 'punctuation' : 'word');
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(stretch);
    if (match === null) break;
    at = match.index + match[0].length;
    put(match.index, at, kindOf(match));
  }
  return found;
};
