import type { Span } from '../text/span.ts';
import { displayWidth } from './display-width.ts';

/** Cuts a word that is wider than a line where it is full; the last piece may be narrower. */
const cutWord = (text: string, word: Span, columns: number): readonly Span[] => {
  const pieces: Span[] = [];
  let start = word.start;
  let end = word.start;
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text.slice(word.start, word.end))) {
    const next = displayWidth(segment);
    if (width + next > columns && end > start) {
      pieces.push({ start, end });
      start = end;
      width = 0;
    }
    end += segment.length;
    width += next;
  }
  return [...pieces, { start, end }];
};

/**
 * The lines of a text at a terminal's width: `[start, end)` in UTF-16 units, broken at white space, which the breaks swallow.
 * A word wider than a line is cut between characters. All the text's words lie in the lines, once and in order.
 *
 * @param columns at least 1
 */
export const wrapSpans = (text: string, columns: number): readonly Span[] => {
  const lines: Span[] = [];
  let line: Span | undefined;
  for (const match of text.matchAll(/\S+/gu)) {
    const word = { start: match.index, end: match.index + match[0].length };
    const joined: Span = { start: line?.start ?? word.start, end: word.end };
    if (displayWidth(text.slice(joined.start, joined.end)) <= columns) {
      line = joined;
      continue;
    }
    if (line !== undefined) lines.push(line);
    const pieces = cutWord(text, word, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1);
  }
  return line === undefined ? lines : [...lines, line];
};
