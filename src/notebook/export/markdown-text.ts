/** What Markdown, with the extensions of GitHub, reads as more than text; the first group that fits counts. */
const SPECIAL = new RegExp(
  [
    // White space that would be lost as it stands; a single break between words is not.
    String.raw`(?<lost>[\t\r]|(?<=\s|^)\n|\n(?=\s|$)|^ | $)`,
    // At the beginning of a line: lists, their numbers, lines below headings and tables.
    String.raw`(?<marker>(?<=^|\n)(?:[+\-=:]|\d+[.)]))`,
    String.raw`(?<sign>[\\${'`'}*_{}[\]<>&~|$#@]|:(?=\/\/)|(?<=www)\.)`,
    String.raw`(?<break>\n)`,
  ].join('|'),
  'giu',
);

/**
 * A text in Markdown: reading it gives the same text, character for character (but NUL, which Markdown reads as U+FFFD).
 * @param prefix what each line after the first begins with, "> " in a quotation
 */
export const markdownText = (text: string, prefix = ''): string =>
  Array.from(text.matchAll(SPECIAL)).reduceRight((written, { 0: found, index, groups }) => {
    const end = index + found.length;
    const put = (by: string): string => `${written.slice(0, index)}${by}${written.slice(end)}`;
    if (groups?.['lost'] !== undefined) return put(`&#${found.codePointAt(0)};`);
    if (groups?.['break'] !== undefined) return put(`\n${prefix}`);
    return put(`${found.slice(0, -1)}\\${found.slice(-1)}`);
  }, text);

/** A text in one line of Markdown, for headings and lists: white space becomes single spaces. */
export const markdownLine = (text: string): string => markdownText(text.replaceAll(/\s+/gu, ' ').trim());
