import { articlesIn, dayInWords, type AskedScope } from './asked-scope.ts';
import type { Library } from './library.ts';
import { clip, escapeLine } from './markdown.ts';

/** Characters of a title that are shown: enough to know the article by. */
const TITLE_LENGTH = 100;

/** How the line begins. */
export const SCOPE_HEAD = '-# Asked of ';

const periodWords = ({ from, to }: AskedScope): string | undefined => {
  if (from !== undefined && to !== undefined)
    return from === to ? `on ${dayInWords(from)}` : `from ${dayInWords(from)} to ${dayInWords(to)}`;
  if (from !== undefined) return `since ${dayInWords(from)}`;
  return to === undefined ? undefined : `until ${dayInWords(to)}`;
};

const leftOut = (undated: number): string => {
  if (undated === 0) return '';
  return undated === 1
    ? ' · 1 article without a year was left out'
    : ` · ${undated} articles without a year were left out`;
};

/**
 * A line of Markdown that says of which articles something was asked; `undefined` when it was asked of all. In words, so that whoever
 * reads a public card knows that the others were not looked at.
 */
export const scopeLine = (scope: AskedScope, library: Library): string | undefined => {
  const { article } = scope;
  const period = periodWords(scope);
  if (article !== undefined)
    return `${SCOPE_HEAD}one article only: “${escapeLine(clip(article.title, TITLE_LENGTH))}”`;
  if (period === undefined) return undefined;
  const { articles, undated } = articlesIn(scope, library);
  const count = articles.length === 1 ? '1 article' : `${articles.length} articles`;
  return `${SCOPE_HEAD}${count} published ${period}${leftOut(undated)}`;
};
