import { type Line, lines } from './lines.ts';
import type { Span } from './span.ts';

/** Lines wrapped by hand or by an editor are not wider than this, in UTF-16 units; mail uses 72, code 80, the widest editors 120. */
const WIDEST_WRAP = 120;
/** Lines narrower than this are verse, lists or captions, not wrapped prose. */
const NARROWEST_WRAP = 40;
/** Of the line ends inside blocks, the share where the next word would not have fitted: a wrapped text has nearly all. */
const FULL_SHARE = 0.8;
/** Of those line ends, the share that must fall inside a sentence; when nearly every line ends one, lines are paragraphs. */
const BROKEN_SHARE = 0.3;

/** Lines of Markdown that never continue the line above: heading, quotation, list item, table row, fence, rule. */
const OWN_LINE = /^(?:#{1,6}\s|>|[-*+•]\s|\d{1,3}[.)]\s|\||```|~~~|-{3,}$|\*{3,}$|={3,}$)/;
const SENTENCE_END = /[.!?…:;]["'”’)\]]*$/;
const HEADING = /^#{1,6}\s/;

type LinePair = { readonly above: string; readonly below: string };

/** Neighbouring lines with no blank line between them, where the lower could be the wrapped rest of the upper. */
const pairs = (text: string, all: readonly Line[]): readonly LinePair[] => {
  const found: LinePair[] = [];
  for (const [index, line] of all.entries()) {
    const next = all[index + 1];
    if (line === undefined || next === undefined) continue;
    const above = text.slice(line.start, line.end);
    const below = text.slice(next.start, next.end);
    if (!HEADING.test(above) && !OWN_LINE.test(below)) found.push({ above, below });
  }
  return found;
};

/**
 * Whether single line breaks are wraps. A text filled to a width obeys a law: the first word of a line would not have fitted on
 * the line above. Lines that are paragraphs break it all the time, or are much wider.
 */
const isWrapped = (text: string, all: readonly Line[]): boolean => {
  const neighbours = pairs(text, all);
  if (neighbours.length === 0) return false;
  const width = neighbours.reduce(
    (widest, { above, below }) => Math.max(widest, above.length, below.length),
    0,
  );
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return false;
  const full = neighbours.filter(({ above, below }) => {
    const [firstWord = ''] = below.split(/\s/, 1);
    return above.length + 1 + firstWord.length > width;
  });
  const broken = full.filter(({ above }) => !SENTENCE_END.test(above));
  return full.length >= neighbours.length * FULL_SHARE && broken.length >= neighbours.length * BROKEN_SHARE;
};

/**
 * The paragraphs of `text` inside `within`: ordered, disjoint, covering all but white space. Blank lines part them; single line
 * breaks do too, unless the text shows that they are wraps.
 */
export const paragraphs = (text: string, within: Span = { start: 0, end: text.length }): readonly Span[] => {
  const all = lines(text, within);
  const wrapped = isWrapped(text, all);
  const found: Span[] = [];
  let open: Span | undefined;
  for (const line of all) {
    if (open !== undefined && line !== undefined && wrapped && continues(text, open, line)) {
      open = { start: open.start, end: line.end };
      continue;
    }
    if (open !== undefined) found.push(open);
    open = line;
  }
  if (open !== undefined) found.push(open);
  return found;
};

const continues = (text: string, open: Span, line: Span): boolean =>
  !HEADING.test(text.slice(open.start, open.start + 8)) && !OWN_LINE.test(text.slice(line.start, line.end));
