import type { ParagraphPosition, Segment, SentenceKind } from '../language.ts';
import type { Span } from '../span.ts';
import { trim } from '../white-space.ts';
import { isByline } from './kinds/byline.ts';
import { leadLength } from './kinds/dateline.ts';
import { isDateLine } from './kinds/date-line.ts';
import { isFurniture } from './kinds/furniture.ts';
import { isHeading } from './kinds/heading.ts';
import { isPhotoCredit } from './kinds/photo-credit.ts';
import { splitSentences } from './sentences/split.ts';

/** Markers of Markdown before the words of a heading, quotation or list item. */
const MARKER = /^(?:#{1,6}|>|[-*+•])(?=\s)/;
const HEADING_MARKER = /^#/;

/** A headline stands among the first paragraphs: a date or the page's name may be above it, and a second headline under it. */
const HEADLINE_PARAGRAPHS = 3;

/** A dateline is looked for in so many paragraphs from the head of a text. */
const LEAD_PARAGRAPHS = 8;

/** The kind of a whole line; `undefined` when it holds running text. A `marked` line is an item of a list or quotation, so no heading. */
const lineKind = (line: string, position: ParagraphPosition, marked: boolean): SentenceKind | undefined => {
  if (isFurniture(line)) return 'furniture';
  if (isPhotoCredit(line) || isByline(line) || isDateLine(line)) return 'caption';
  if (marked || position.count === 1) return undefined;
  const headline = position.index < HEADLINE_PARAGRAPHS;
  return isHeading(line, headline) && isOnePiece(line, headline) ? 'heading' : undefined;
};

/** A heading holds no end of a sentence; a headline may put a question first: "Who owns the mill? A visit". */
const isOnePiece = (line: string, headline: boolean): boolean =>
  splitSentences(line, { start: 0, end: line.length })
    .slice(0, -1)
    .every(({ end }) => headline && /[?!]/.test(line[end - 1] ?? ''));

const sentenceKind = (sentence: string): SentenceKind => {
  if (isFurniture(sentence)) return 'furniture';
  return isPhotoCredit(sentence) ? 'caption' : 'sentence';
};

/** Cuts `length` units off the head of `rest`: the piece, and what remains without white space around it. */
const cut = (text: string, rest: Span, length: number): readonly [Span, Span | undefined] => [
  { start: rest.start, end: rest.start + length },
  trim(text, { start: rest.start + length, end: rest.end }),
];

/** See `Language.segments`. */
export const segments = (text: string, paragraph: Span, position: ParagraphPosition): readonly Segment[] => {
  const found: Segment[] = [];
  let rest = trim(text, paragraph);
  if (rest === undefined) return found;
  if (isFurniture(text.slice(rest.start, rest.end))) return [{ ...rest, kind: 'furniture' }];
  const marker = MARKER.exec(text.slice(rest.start, rest.start + 8))?.[0];
  if (marker !== undefined) {
    const [mark, after] = cut(text, rest, marker.length);
    found.push({ ...mark, kind: 'furniture' });
    if (after === undefined) return found;
    if (HEADING_MARKER.test(marker)) return [...found, { ...after, kind: 'heading' }];
    rest = after;
  }
  const kind = lineKind(text.slice(rest.start, rest.end), position, marker !== undefined);
  if (kind !== undefined) return [...found, { ...rest, kind }];
  const lead = position.index < LEAD_PARAGRAPHS ? leadLength(text.slice(rest.start, rest.end)) : 0;
  if (lead > 0) {
    const [dateline, after] = cut(text, rest, lead);
    found.push({ ...dateline, kind: 'caption' });
    if (after === undefined) return found;
    rest = after;
  }
  for (const sentence of splitSentences(text, rest)) {
    found.push({ ...sentence, kind: sentenceKind(text.slice(sentence.start, sentence.end)) });
  }
  return found;
};
