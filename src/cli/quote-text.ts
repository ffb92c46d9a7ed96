import type { Span } from '../text/span.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';
import { wrapSpans } from './wrap.ts';

/** Before each line of a quote. */
const MARK = '> ';

/** Columns of a terminal below which lines are not made any shorter. */
const MIN_COLUMNS = 20;
/** Columns above which lines are hard to read: about 75 letters and a margin. */
const MAX_COLUMNS = 100;

/** How text is laid out; without `columns` nothing is wrapped and nothing is marked. */
export type Layout = { readonly columns: number | undefined; readonly style: Style };

const lineWidth = (columns: number, indent: string): number =>
  Math.max(MIN_COLUMNS, Math.min(columns, MAX_COLUMNS)) - indent.length;

/** White space of every kind as the space that it stands for. */
const onOneLine = (text: string): string => text.replace(/\s/gu, ' ');

/** Wraps a text to the layout's width, each line after `indent`. */
export const wrapText = (text: string, { columns }: Layout, indent = ''): string =>
  columns === undefined
    ? `${indent}${text}`
    : wrapSpans(text, lineWidth(columns, indent))
        .map((line) => `${indent}${onOneLine(text.slice(line.start, line.end))}`)
        .join('\n');

/** A line of a quote with the parts of it that lie in one of `marked` in the answer's style. */
const markLine = (text: string, line: Span, marked: readonly Span[], style: Style): string => {
  let result = '';
  let done = line.start;
  const shown = (start: number, end: number): string => onOneLine(text.slice(start, end));
  for (const span of marked) {
    const start = Math.max(span.start, done);
    const end = Math.min(span.end, line.end);
    if (start >= end) continue;
    result += shown(done, start) + style.answer(shown(start, end));
    done = end;
  }
  return result + shown(done, line.end);
};

/**
 * A quote as lines after "> ". On a terminal it is wrapped, the answer stands out, and nothing in it can steer the terminal; elsewhere
 * it is character for character the article's.
 *
 * @param text the article's
 * @param marked ordered and disjoint, in the article's text
 */
export const quoteLines = (text: string, quote: Span, marked: readonly Span[], layout: Layout): string => {
  const raw = text.slice(quote.start, quote.end);
  if (layout.columns === undefined) return `${MARK}${raw}`;
  const safe = printable(raw);
  const inside = marked.map((span) => ({ start: span.start - quote.start, end: span.end - quote.start }));
  return wrapSpans(safe, lineWidth(layout.columns, MARK))
    .map((line) => `${MARK}${markLine(safe, line, inside, layout.style)}`)
    .join('\n');
};
