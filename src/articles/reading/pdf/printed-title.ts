import type { PrintedParagraph } from './paragraphs-of-lines.ts';

/** Of the body's size, from which the largest words of the first page are the title. */
const TITLE_SIZE = 1.2;
const LONGEST = 300;

/** What programs put into a file's properties instead of a title. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint)\b.*|untitled\b.*|.*\.(?:docx?|pdf|indd|qxp|qxd|tex|dvi|rtf|odt|txt|html?))$/i;

/**
 * The title of a PDF: the largest words on its first page, else what its properties say, unless that is the name of a file.
 * @param declared from the properties
 */
export const printedTitle = (
  paragraphs: readonly PrintedParagraph[],
  bodySize: number,
  declared: string | undefined,
): string | undefined => {
  const first = paragraphs.filter(({ page, text }) => page === 0 && /\p{L}{2}/u.test(text));
  const largest = first.reduce<PrintedParagraph | undefined>(
    (best, paragraph) => (best === undefined || paragraph.size > best.size ? paragraph : best),
    undefined,
  );
  if (largest !== undefined && largest.size >= bodySize * TITLE_SIZE && largest.text.length <= LONGEST)
    return largest.text;
  const title = declared?.replace(/\s+/g, ' ').trim() ?? '';
  return title === '' || NO_TITLE.test(title) ? undefined : title;
};
