/** UTF-16 units; a sentence about a photograph is longer or goes on after it. */
const LONGEST = 160;

const MEDIUM =
  '(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|maps?|charts?|videos?|screenshots?)';

const CREDITS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:file\s+)?${MEDIUM}s?(?:\s+is|\s+are)?\s+(?:courtesy of|provided by|credit|by|taken by|from|via)\b`,
    'i',
  ),
  new RegExp(String.raw`^(?:file\s+)?${MEDIUM}(?:\s+credits?)?\s*[:：/]`, 'i'),
  /^(?:credit|courtesy|caption)s?\s*[:：]/i,
  /^courtesy of\b/i,
];

/** Where a photo credit begins in the line, as in "The new plant. Photo courtesy of …"; -1 without one. */
const INNER = new RegExp(
  String.raw`\s[([]?(?:Photo|Picture|Image|Photograph|Illustration)s? (?:courtesy of|provided by|credit:|by)\s`,
);

/** Whether the line is a photo credit, or a caption that ends with one. */
export const isPhotoCredit = (line: string): boolean =>
  line.length <= LONGEST &&
  (CREDITS.some((credit) => credit.test(line.replace(/^[([]/, ''))) || INNER.test(line));
