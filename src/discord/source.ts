import type { Article } from '../corpus/article.ts';
import { cite, formatDate, type Citation } from '../corpus/citation.ts';
import type { Quote } from '../corpus/quote.ts';
import { clip } from './markdown.ts';

/** Characters of a title or a name that are shown; real headlines stay well under it. */
const NAME_LENGTH = 150;

/** Characters of a title beside a quote, where the same one often stands several times: enough to know the article by. */
const TITLE_BESIDE_QUOTE = 90;

const joined = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part = '') => clip(part, NAME_LENGTH))
    .filter((part) => part !== '')
    .join(' · ');

const dateOf = ({ published }: Article): string | undefined =>
  published === undefined ? undefined : formatDate(published);

/** "outlet · date", as far as they are known; plain text. */
export const sourceFacts = (article: Article): string => joined([article.outlet, dateOf(article)]);

/** "Title · outlet · date", as far as they are known; plain text. */
export const articleLine = (article: Article): string =>
  joined([article.title, article.outlet, dateOf(article)]);

/** "Title · outlet · date · paragraph n"; plain text. */
export const citationLine = ({
  title,
  outlet,
  published,
  paragraph,
}: Pick<Citation, 'title' | 'outlet' | 'published' | 'paragraph'>): string =>
  joined([clip(title, TITLE_BESIDE_QUOTE), outlet, published, `paragraph ${paragraph}`]);

/** The same of a quote whose article is at hand. */
export const sourceLine = (article: Article, quote: Quote): string => citationLine(cite(article, quote));
