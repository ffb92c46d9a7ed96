import type { Article } from '../corpus/article.ts';
import { articlePages } from './article-pages.ts';
import { button, container, fileDisplay, linkButton, row, textDisplay } from './components.ts';
import { clip, escapeLine, escapeMarkdown } from './markdown.ts';
import type { Reply, TextFile } from './reply.ts';
import { articleLine, sourceFacts } from './source.ts';

/** Prefix of the buttons that turn a page: `read:KEY:PAGE`, the page counted from 0. */
export const READ_PREFIX = 'read';

const ARTICLE_FILE = 'article.txt';
const TITLE_LENGTH = 150;

const pageButtonId = (article: Article, page: number): string => `${READ_PREFIX}:${article.key}:${page}`;

/** The article's key and the page that a button names (what follows the prefix). */
export const readPageButton = (rest: string): { readonly key: string; readonly page: number } | undefined => {
  const [, key, page] = /^([0-9a-z]{10}):(\d{1,6})$/.exec(rest) ?? [];
  return key === undefined || page === undefined ? undefined : { key, page: Number(page) };
};

const wholeText = (article: Article): TextFile => ({ name: ARTICLE_FILE, text: article.text });

/**
 * A page of an article with buttons to turn it.
 * @param page counted from 0; one past the last gives the last
 */
export const renderArticle = (article: Article, page: number): Reply => {
  const pages = articlePages(article);
  const index = Math.min(page, Math.max(0, pages.length - 1));
  const shown = pages[index];
  const link = article.url === undefined ? undefined : linkButton('Open the article', article.url);
  const title = escapeLine(clip(article.title, TITLE_LENGTH));
  const place = pages.length > 1 ? `page ${index + 1} of ${pages.length}` : undefined;
  const facts = index === 0 ? [sourceFacts(article)] : [articleLine(article)];
  const line = [...facts, place].filter((part) => part !== undefined && part !== '').join(' · ');
  const header = line === '' ? '' : `-# ${escapeLine(line)}`;
  const fits = shown?.fits === true;
  const words =
    shown === undefined || !fits
      ? `A sentence here is too long for Discord; the whole article is attached.`
      : escapeMarkdown(article.text.slice(shown.start, shown.end).trim());
  const buttons = [
    ...(index > 0 ? [button('Previous page', pageButtonId(article, index - 1))] : []),
    ...(index + 1 < pages.length ? [button('Next page', pageButtonId(article, index + 1))] : []),
    ...(link === undefined ? [] : [link]),
  ];
  return {
    components: [
      container([
        textDisplay(index === 0 ? `## ${title}\n${header}`.trimEnd() : header),
        textDisplay(words),
        ...(fits ? [] : [fileDisplay(ARTICLE_FILE)]),
        ...(buttons.length > 0 ? [row(buttons)] : []),
      ]),
    ],
    files: fits ? [] : [wholeText(article)],
  };
};
