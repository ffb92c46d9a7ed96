import { isElement, isText, type PageElement, type PageNode } from './page.ts';

/** Elements whose content is no text of an article. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO BUTTON INPUT SELECT TEXTAREA FORM NAV HEAD TITLE META LINK DIALOG MENU MAP'.split(
    ' ',
  ),
);

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER HEADER HGROUP HR HTML MAIN OL P SECTION SUMMARY TABLE TBODY TFOOT THEAD UL'.split(
    ' ',
  ),
);

/** Levels of headings in Markdown, which is how a heading stays one when it asks something or ends in a full stop. */
const HEADINGS: ReadonlyMap<string, string> = new Map([
  ['H1', '# '],
  ['H2', '## '],
  ['H3', '### '],
  ['H4', '#### '],
  ['H5', '##### '],
  ['H6', '###### '],
]);

/** White space that HTML runs together; the no-break space isn't. */
const SPACES = /[ \t\n\r\f]+/g;
const SOFT_HYPHEN = /\u00ad/g;
/** A mark that points to a note at the foot of the page: "[3]", "12", "*". */
const NOTE_MARK = /^\[?(?:\d{1,3}|[a-z]|[*†‡§]|note \d+|citation needed)\]?$/i;

/** What stands before an item of a list. */
const ITEM = /^(?:-|\d+\.) $/;

type Writer = {
  /** Ends the paragraph, if one is open. */
  readonly block: () => void;
  readonly line: () => void;
  readonly words: (text: string) => void;
  /** Stands before the next paragraph's words, and only with them. */
  readonly mark: (text: string) => void;
  readonly verbatim: (text: string) => void;
  readonly text: () => string;
};

const createWriter = (): Writer => {
  const paragraphs: string[] = [];
  /** Items of lists follow each other without a blank line. */
  const append = (paragraph: string, isItem: boolean): void => {
    const gap = isItem && lastIsItem ? '\n' : '\n\n';
    paragraphs.push(paragraphs.length === 0 ? paragraph : gap + paragraph);
    lastIsItem = isItem;
  };
  let lastIsItem = false;
  let open = '';
  let marker = '';
  const block = (): void => {
    const paragraph = open
      .split('\n')
      .map((line) => line.replace(SPACES, ' ').replace(/^ | $/g, ''))
      .filter((line, index, all) => line !== '' || (index > 0 && index < all.length - 1))
      .join('\n')
      .replace(/^\n+|\n+$/g, '');
    if (paragraph !== '') {
      append(marker + paragraph, ITEM.test(marker));
      marker = '';
    }
    open = '';
  };
  return {
    block,
    line: () => {
      open += '\n';
    },
    words: (text) => {
      open += text.replace(SPACES, ' ').replace(SOFT_HYPHEN, '');
    },
    mark: (text) => {
      block();
      marker = text;
    },
    verbatim: (text) => {
      block();
      const lines = text.replace(/^\r?\n|\s+$/g, '');
      if (lines !== '') append(lines, false);
    },
    text: () => {
      block();
      return paragraphs.join('');
    },
  };
};

const isNoteMark = (element: PageElement): boolean =>
  element.tagName === 'SUP' &&
  element.querySelector('a') !== null &&
  NOTE_MARK.test((element.textContent ?? '').trim());

const isHidden = (element: PageElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');

/** Rows of a table of data, their cells' words; `undefined` for a table that only lays out a page. */
const rowsOf = (table: PageElement): readonly (readonly string[])[] | undefined => {
  if (table.querySelector('table, p + p, h1, h2, h3, ul, ol') !== null) return undefined;
  const rows = Array.from(table.querySelectorAll('tr'), (row) =>
    Array.from(row.querySelectorAll('th, td'), (cell) => blockText(cell).replace(/\s*\n+\s*/g, ' ')),
  ).filter((cells) => cells.some((cell) => cell !== ''));
  return rows.some((cells) => cells.length > 1) ? rows : undefined;
};

const writeTable = (table: PageElement, writer: Writer): boolean => {
  const rows = rowsOf(table);
  if (rows === undefined) return false;
  const caption = table.querySelector('caption');
  if (caption !== null) write(caption, writer);
  writer.verbatim(rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
  return true;
};

const writeList = (list: PageElement, writer: Writer): void => {
  writer.block();
  const first = Number(list.getAttribute('start') ?? '1');
  let number = Number.isInteger(first) ? first : 1;
  for (const item of list.childNodes) {
    if (isElement(item) && item.tagName === 'LI') {
      writer.mark(list.tagName === 'OL' ? `${number}. ` : '- ');
      number += 1;
      for (const child of item.childNodes) write(child, writer);
      writer.mark('');
    } else write(item, writer);
  }
};

const write = (node: PageNode, writer: Writer): void => {
  if (isText(node)) {
    writer.words(node.textContent ?? '');
    return;
  }
  if (!isElement(node)) return;
  const tag = node.tagName.toUpperCase();
  if (SILENT.has(tag) || isHidden(node) || isNoteMark(node)) return;
  if (tag === 'BR') writer.line();
  else if (tag === 'PRE') writer.verbatim(node.textContent ?? '');
  else if (tag === 'UL' || tag === 'OL') writeList(node, writer);
  else if (tag === 'TABLE' && writeTable(node, writer)) return;
  else {
    const heading = HEADINGS.get(tag);
    const isBlock = heading !== undefined || BLOCKS.has(tag) || tag === 'TR' || tag === 'LI';
    if (heading !== undefined) writer.mark(heading);
    else if (isBlock) writer.block();
    for (const child of node.childNodes) write(child, writer);
    if (tag === 'TD' || tag === 'TH') writer.words(' ');
    if (heading !== undefined) writer.mark('');
    else if (isBlock) writer.block();
  }
};

/**
 * The text of an element: its blocks as paragraphs with blank lines between, headings and items of lists with the marks of Markdown, a row of a
 * table on a line with bars between its cells. Without scripts, forms, navigation and what is hidden.
 */
export const blockText = (element: PageElement): string => {
  const writer = createWriter();
  write(element, writer);
  return writer.text();
};
