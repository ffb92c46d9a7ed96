import type { Reading } from '../answering/answer.ts';
import type { Span } from '../text/span.ts';
import { valueLine } from './card-headline.ts';
import { findQuote, type FoundQuote } from './found-quote.ts';
import type { Library } from './library.ts';
import { escapeLine } from './markdown.ts';
import type { Sheet } from './sheet.ts';
import { sourceLine } from './source.ts';

/** What answers in the reading's first quote, or what the answer was worked out from. */
export const boldSpans = ({ short, basis }: Reading): readonly Span[] =>
  short.form === 'spans' ? short.spans : basis;

/** The line above the values that the articles give. */
export const RIVALS_HEAD = '**The articles differ**';

type Rival = { readonly reading: Reading; readonly found: FoundQuote };

const findRivals = (rivals: readonly Reading[], library: Library): readonly Rival[] =>
  rivals
    .map((reading) => ({ reading, found: findQuote(reading.quote, library) }))
    .filter((rival): rival is Rival => rival.found !== undefined);

const sideLine = ({ reading, found }: Rival): string => {
  const source = escapeLine(sourceLine(found.article, found.quote));
  const value = valueLine(reading, found);
  return `- ${value === undefined ? source : `${value} – ${source}`}`;
};

/** The values that the articles give, the answer's own first, each with its place: side by side before their quotes. */
export const addRivalList = (
  sheet: Sheet,
  answer: Rival,
  rivals: readonly Reading[],
  library: Library,
): void => {
  const others = findRivals(rivals, library);
  if (others.length > 0) sheet.addText([RIVALS_HEAD, ...[answer, ...others].map(sideLine)].join('\n'));
};

/** The sentences of the other values, each under its value. */
export const addRivalQuotes = (sheet: Sheet, rivals: readonly Reading[], library: Library): void => {
  for (const { reading, found } of findRivals(rivals, library))
    sheet.addQuote(found, { lead: valueLine(reading, found), bold: boldSpans(reading) });
};
