import type { Article } from '../corpus/article.ts';
import type { Span } from '../text/span.ts';
import { articleFile, fileButtonId } from './article-file.ts';
import { articlePages, type ArticlePage } from './article-pages.ts';
import { READ_PREFIX } from './button-ids.ts';
import { button, container, fileDisplay, linkButton, row, textDisplay } from './components.ts';
import { MESSAGE_TEXT_LIMIT } from './limits.ts';
import { clip, escapeLine, escapeMarkdown, withBold } from './markdown.ts';
import type { Reply } from './reply.ts';
import { articleLine, sourceFacts } from './source.ts';

/** Characters of the title, and of the line with page and source, before they are escaped, which at most doubles them. */
const TITLE_LENGTH = 150;
const LINE_LENGTH = 180;

export const pageButtonId = (article: Article, page: number): string =>
  `${READ_PREFIX}:${article.key}:${page}`;

/** The article's key and the page that a button names (what follows the prefix). */
export const readPageButton = (rest: string): { readonly key: string; readonly page: number } | undefined => {
  const [, key, page] = /^([0-9a-z]{10}):(\d{1,6})$/.exec(rest) ?? [];
  return key === undefined || page === undefined ? undefined : { key, page: Number(page) };
};

/** A place that somebody comes to read. */
export type ReadingPlace = Span & {
  /** What it is, such as "paragraph 3"; ours, not escaped. */
  readonly name: string;
};

/** The words of a page, `bold` in it in bold if there is room for that. */
const pageText = ({ text }: Article, { start, end }: Span, bold: Span | undefined, room: number): string => {
  const whole = text.slice(start, end);
  const words = whole.trim();
  const plain = escapeMarkdown(words);
  if (bold === undefined) return plain;
  const offset = start + whole.length - whole.trimStart().length;
  const inside = {
    start: Math.max(0, bold.start - offset),
    end: Math.min(words.length, bold.end - offset),
  };
  if (inside.start >= inside.end) return plain;
  const marked = withBold(words, [inside]);
  return marked.length <= room ? marked : plain;
};

const headOf = (
  article: Article,
  pages: readonly ArticlePage[],
  index: number,
  place: ReadingPlace | undefined,
): string => {
  const page = pages.length > 1 ? `page ${index + 1} of ${pages.length}` : undefined;
  const facts = index === 0 ? sourceFacts(article) : articleLine(article);
  const line = [place?.name, page, facts].filter((part) => part !== undefined && part !== '').join(' · ');
  const small = line === '' ? '' : `-# ${escapeLine(clip(line, LINE_LENGTH))}`;
  const title = escapeLine(clip(article.title, TITLE_LENGTH));
  return index === 0 ? `## ${title}\n${small}`.trimEnd() : small;
};

/**
 * A page of an article with buttons to turn it, and for the whole as a file.
 * @param page counted from 0; one past the last gives the last
 * @param place shown in bold where it stands on the page
 */
export const renderArticle = (article: Article, page: number, place?: ReadingPlace): Reply => {
  const pages = articlePages(article);
  const index = Math.min(page, Math.max(0, pages.length - 1));
  const shown = pages[index];
  const link = article.url === undefined ? undefined : linkButton('Open the article', article.url);
  const head = headOf(article, pages, index, place);
  const file = shown?.fits === true ? undefined : articleFile(article);
  const words =
    shown?.fits === true
      ? pageText(article, shown, place, MESSAGE_TEXT_LIMIT - head.length)
      : `A sentence here is too long for Discord; the whole article is attached.`;
  const buttons = [
    ...(index > 0 ? [button('Previous page', pageButtonId(article, index - 1))] : []),
    ...(index + 1 < pages.length ? [button('Next page', pageButtonId(article, index + 1))] : []),
    ...(pages.length > 1 && file === undefined ? [button('As a file', fileButtonId(article))] : []),
    ...(link === undefined ? [] : [link]),
  ];
  return {
    components: [
      container([
        ...(head === '' ? [] : [textDisplay(head)]),
        textDisplay(words),
        ...(file === undefined ? [] : [fileDisplay(file.name)]),
        ...(buttons.length > 0 ? [row(buttons)] : []),
      ]),
    ],
    files: file === undefined ? [] : [file],
  };
};
