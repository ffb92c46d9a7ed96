import { decodeText } from './encoding/decode-text.ts';
import { mainText } from './html/main-text.ts';
import { parsePage } from './html/page.ts';
import { readPageMetadata } from './html/page-metadata.ts';
import { ReadingFailure } from './reading-failure.ts';
import type { FileHint, ReadFile } from './reading-outcome.ts';

/** What may stand before the first element of a page. */
const BEFORE = String.raw`^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*`;
/** The head of a page. */
const PAGE = new RegExp(`${BEFORE}<(?:!doctype\\s+html|html|head|body|title|meta)(?:\\s[^>]*)?>`, 'i');
/** A piece of a page; Markdown may begin with such an element too. */
const PIECE = new RegExp(
  `${BEFORE}<(?:article|main|section|div|p|h[1-6]|table|ul|ol|blockquote)(?:\\s[^>]*)?>`,
  'i',
);
/** Text beyond this is not searched for the head of a page, in UTF-16 units. */
const REACH = 20_000;
/** Other XML, whose words stand in fields of its own. */
const XML = /^\s*(?:<\?xml\b|<!DOCTYPE\s+(?!html)|<(?:svg|rss|feed|urlset)\b)/i;

/** Marks that only Markdown has at the head of a line, and its links. */
const MARKDOWN = /^#{1,6} \S|^(?:```|~~~)|\[[^\]\n]+\]\([^)\s]+\)/m;

const HEADING_MARK = /^#{1,6} /;

/** Encodings that need no word. */
const USUAL = new Set(['utf-8', 'utf-16le', 'utf-16be']);

/** The headline stands outside the main text of many pages, or has become a lesser one; an article begins with it. */
const withTitle = (text: string, title: string | undefined): string => {
  if (title === undefined) return text;
  const [first = ''] = text.split('\n', 1);
  const rest = first.replace(HEADING_MARK, '') === title ? text.slice(first.length) : `\n\n${text}`;
  return `# ${title}${rest}`;
};

const readHtml = (html: string, hint: FileHint): Omit<ReadFile, 'notes'> & { readonly whole: boolean } => {
  const page = parsePage(html);
  const metadata = readPageMetadata(page);
  const main = mainText(html, page);
  if (main === undefined) throw new ReadingFailure({ kind: 'no-main-text' });
  return {
    kind: 'read',
    ...(hint.url !== undefined && { url: hint.url }),
    ...metadata,
    text: withTitle(main.text, metadata.title),
    mediaType: 'text/html',
    whole: main.whole,
  };
};

/**
 * What a file of text holds: a page of HTML, Markdown or plain text, in whatever encoding.
 * @throws ReadingFailure: encoding, XML that is no page, a page without main text
 */
export const readText = (bytes: Uint8Array, hint: FileHint): ReadFile => {
  const decoded = decodeText(bytes, hint.mediaType);
  if (decoded === undefined) throw new ReadingFailure({ kind: 'encoding' });
  const { text, label, guessed } = decoded;
  const notes =
    guessed && !USUAL.has(label)
      ? [`Read as ${label}, which was guessed; look whether its letters are right.`]
      : [];
  const head = text.slice(0, REACH);
  if (PAGE.test(head) || (PIECE.test(head) && !MARKDOWN.test(text))) {
    const { whole, ...page } = readHtml(text, hint);
    return {
      ...page,
      notes: whole
        ? [
            ...notes,
            'No main text was found on the page, so all of its text was taken; look whether menus are in it.',
          ]
        : notes,
    };
  }
  if (XML.test(head)) throw new ReadingFailure({ kind: 'unknown-kind', found: 'XML' });
  return {
    kind: 'read',
    text,
    ...(hint.url !== undefined && { url: hint.url }),
    mediaType: MARKDOWN.test(text) ? 'text/markdown' : 'text/plain',
    notes,
  };
};
