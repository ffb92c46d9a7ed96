import type { Article } from '../corpus/article.ts';
import { container, fileDisplay, textDisplay } from './components.ts';
import { clip, escapeLine } from './markdown.ts';
import type { Reply, TextFile } from './reply.ts';

/** Prefix of the button that gives the whole article as a file: `file:KEY`. */
export const FILE_PREFIX = 'file';

const ARTICLE_FILE = 'article.txt';

const TITLE_LENGTH = 150;

export const fileButtonId = ({ key }: Article): string => `${FILE_PREFIX}:${key}`;

/** The article as it was read, to the last character. */
export const articleFile = ({ text }: Article): TextFile => ({ name: ARTICLE_FILE, text });

/** The whole article, attached. */
export const renderArticleFile = (article: Article): Reply => {
  const file = articleFile(article);
  const title = escapeLine(clip(article.title, TITLE_LENGTH));
  return { components: [container([textDisplay(`**${title}**`), fileDisplay(file.name)])], files: [file] };
};
