import type { Article } from '../corpus/article.ts';
import { cite, formatDate } from '../corpus/citation.ts';
import type { Quote } from '../corpus/quote.ts';
import { clip } from './markdown.ts';

/** Characters of a title or a name that are shown; real headlines stay well under it. */
const NAME_LENGTH = 150;

const joined = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part = '') => clip(part, NAME_LENGTH))
    .filter((part) => part !== '')
    .join(' · ');

/** "Title · outlet · date", as far as they are known; plain text. */
export const articleLine = ({ title, outlet, published }: Article): string =>
  joined([title, outlet, published === undefined ? undefined : formatDate(published)]);

/** "Title · outlet · date · paragraph n"; plain text. */
export const sourceLine = (article: Article, quote: Quote): string => {
  const { title, outlet, published, paragraph } = cite(article, quote);
  return joined([title, outlet, published, `paragraph ${paragraph}`]);
};
