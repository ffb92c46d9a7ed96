import type { Span } from './span.ts';

/** What `\s` matches: the byte order mark and the separators U+2028 and U+2029 among it. */
const WHITE_SPACE = /\s/;

export const isWhiteSpace = (character: string | undefined): boolean =>
  character !== undefined && WHITE_SPACE.test(character);

/** The span without white space at its ends; `undefined` when there is nothing else in it. */
export const trim = (text: string, span: Span): Span | undefined => {
  let { start, end } = span;
  while (start < end && isWhiteSpace(text[start])) start += 1;
  while (end > start && isWhiteSpace(text[end - 1])) end -= 1;
  return start < end ? { start, end } : undefined;
};
