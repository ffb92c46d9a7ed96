import { ReadingFailure } from '../reading-failure.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { openPdf } from './open-pdf.ts';
import type { PrintedPage } from './page-line.ts';
import { paragraphsOfLines } from './paragraphs-of-lines.ts';
import { printedTitle } from './printed-title.ts';
import { runningLines } from './running-lines.ts';

export type PdfText = { readonly text: string; readonly title?: string; readonly notes: readonly string[] };

/** Of the pages, the share without text from which it is said that some may be pictures. */
const BLANK_SHARE = 0.2;

const notesOn = (blank: number, pages: number, left: readonly string[]): readonly string[] => [
  ...(blank > pages * BLANK_SHARE
    ? [`${blank} of ${pages} pages have no text; what stands there in pictures was not read.`]
    : []),
  ...(left.length > 0 ? [`Left out, as heads or feet of the pages: ${left.join(' / ')}.`] : []),
];

/** Lines that differ in more than their numbers. */
const different = (heads: readonly string[]): readonly string[] =>
  Array.from(
    new Map(heads.toReversed().map((head) => [head.replace(/\d+/g, ''), head])).values(),
  ).toReversed();

/** So many different heads and feet are named. */
const NAMED = 3;

/**
 * The text of a PDF as paragraphs, without running heads, feet and page numbers.
 * @throws ReadingFailure: encrypted, broken, too many pages, too much text, no text
 */
export const readPdf = async (bytes: Uint8Array, limits: ReadingLimits): Promise<PdfText> => {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.pages > limits.mostPages)
      throw new ReadingFailure({ kind: 'too-many-pages', pages: pdf.pages, limit: limits.mostPages });
    const pages: PrintedPage[] = [];
    let length = 0;
    for (let index = 0; index < pdf.pages; index += 1) {
      const page = await pdf.page(index);
      pages.push(page);
      for (const { text } of page.lines) length += text.length + 1;
      if (length > limits.longestText)
        throw new ReadingFailure({ kind: 'too-much-text', limit: limits.longestText });
    }
    const lines = pages.flatMap((page) => page.lines);
    if (!lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
      throw new ReadingFailure({ kind: 'scanned', pages: pdf.pages });
    const running = runningLines(pages);
    const kept = lines.filter((line) => !running.has(line));
    const { paragraphs, bodySize } = paragraphsOfLines(kept.length === 0 ? lines : kept);
    const title = printedTitle(paragraphs, bodySize, pdf.title);
    const heads = Array.from(running, ({ text }) => text).filter((text) => /\p{L}{2}/u.test(text));
    return {
      text: paragraphs.map((paragraph) => paragraph.text).join('\n\n'),
      ...(title !== undefined && { title }),
      notes: notesOn(
        pages.filter((page) => page.lines.length === 0).length,
        pages.length,
        different(heads).slice(0, NAMED),
      ),
    };
  } finally {
    await pdf.close();
  }
};
