import type { Article } from '../corpus/article.ts';
import type { Library } from './library.ts';
import { foldName } from './names/article-names.ts';

/** Articles to choose from for somebody who named none exactly. */
const LIKELIEST = 3;

/** As many articles that somebody may mean who typed so much of a name, best first (see `ArticleNames`); the first of all for nothing typed. */
export const matchingArticles = (typed: string, most: number, library: Library): readonly Article[] =>
  foldName(typed) === ''
    ? library.articles.slice(0, most)
    : library.names.matching(typed, most, true).map(({ article }) => article);

/** Articles that somebody may have meant who named none exactly, best first: a few to choose from. */
export const likeliestArticles = (named: string, library: Library): readonly Article[] =>
  matchingArticles(named, LIKELIEST, library);

/**
 * The article that was picked from the list (its key), or that was named: by file, by title, or by words that only one has, as typed or, when no
 * article has them so, with a slip.
 */
export const findArticle = (named: string, library: Library): Article | undefined => {
  const wanted = foldName(named);
  if (wanted === '') return undefined;
  const exact = library.byKey(wanted) ?? library.names.named(wanted);
  if (exact !== undefined) return exact;
  for (const slips of [false, true]) {
    const [only, second] = library.names.matching(wanted, 2, slips);
    if (only !== undefined) return second === undefined ? only.article : undefined;
  }
  return undefined;
};
