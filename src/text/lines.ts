import type { Span } from './span.ts';
import { trim } from './white-space.ts';

/** All that Unicode calls a line break: CRLF, LF, CR, vertical tab, form feed, U+2028 and U+2029. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/g;

/** A line without its white space at both ends; `undefined` for a blank one. */
export type Line = Span | undefined;

export const lines = (text: string, within: Span): readonly Line[] => {
  const stretch = text.slice(within.start, within.end);
  const found: Line[] = [];
  let start = 0;
  for (const match of stretch.matchAll(LINE_BREAK)) {
    found.push(trim(text, { start: within.start + start, end: within.start + match.index }));
    start = match.index + match[0].length;
  }
  found.push(trim(text, { start: within.start + start, end: within.end }));
  return found;
};
