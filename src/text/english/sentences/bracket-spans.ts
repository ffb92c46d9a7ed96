import type { Span } from '../../span.ts';

/** Brackets longer than this, in UTF-16 units, are taken for ones that were never closed. */
const LONGEST = 400;

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
]);

/** The outermost bracketed stretches, brackets included; one that does not close in reach is left out. Linear in the text. */
export const bracketSpans = (text: string): readonly Span[] => {
  const found: Span[] = [];
  let start = -1;
  let closing = '';
  let depth = 0;
  let opening = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (start >= 0 && at - start > LONGEST) start = -1;
    if (start < 0) {
      const partner = PAIRS.get(sign);
      if (partner === undefined) continue;
      start = at;
      closing = partner;
      opening = sign;
      depth = 1;
    } else if (sign === opening) depth += 1;
    else if (sign === closing) {
      depth -= 1;
      if (depth === 0) {
        found.push({ start, end: at + 1 });
        start = -1;
      }
    }
  }
  return found;
};
