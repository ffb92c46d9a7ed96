import type { Article } from '../../corpus/article.ts';
import type { Span } from '../../text/span.ts';

/** Words that somebody's speech has at least; what is shorter between quotation marks is a title or a borrowed word. */
const SHORTEST_SPEECH = 4;

const MARK = /["“”„«»]/g;

/**
 * The stretches between double quotation marks of a paragraph, without the marks, that are long enough to be speech. Marks are taken in pairs; one
 * left over opens a quotation that lasts to the end of the paragraph, as speech over several paragraphs is printed.
 */
export function speeches({ text, paragraphs }: Article, paragraph: number): readonly Span[] {
  const whole = paragraphs[paragraph];
  if (whole === undefined) return [];
  const found: Span[] = [];
  let open: number | undefined;
  for (const mark of text.slice(whole.start, whole.end).matchAll(MARK)) {
    const at = whole.start + mark.index;
    if (open === undefined) open = at + 1;
    else if (mark[0] === '“') open = at + 1;
    else {
      found.push({ start: open, end: at });
      open = undefined;
    }
  }
  if (open !== undefined) found.push({ start: open, end: whole.end });
  return found.filter(({ start, end }) => wordsIn(text.slice(start, end)) >= SHORTEST_SPEECH);
}

/** Whether a quotation is still open at the end of a paragraph. */
function runsOn({ text, paragraphs }: Article, paragraph: number): boolean {
  const whole = paragraphs[paragraph];
  if (whole === undefined) return false;
  let isOpen = false;
  for (const [mark] of text.slice(whole.start, whole.end).matchAll(MARK)) isOpen = mark === '“' || !isOpen;
  return isOpen;
}

/** The paragraphs that a quotation of one goes on from or to, the nearest before first. */
export function quotationParagraphs(article: Article, paragraph: number): readonly number[] {
  const found: number[] = [];
  for (let at = paragraph - 1; runsOn(article, at); at--) found.push(at);
  for (let at = paragraph; runsOn(article, at) && at + 1 < article.paragraphs.length; at++)
    found.push(at + 1);
  return found;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)?.length ?? 0;
