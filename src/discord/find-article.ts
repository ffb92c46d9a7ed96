import type { Article } from '../corpus/article.ts';
import { foldName } from './article-names.ts';
import type { Library } from './library.ts';

/** Articles that somebody may mean who typed so much of a name, best first (see `ArticleNames`); all of them for nothing typed. */
export const matchingArticles = (typed: string, library: Library): readonly Article[] =>
  foldName(typed) === '' ? library.articles : library.names.matching(typed).map(({ article }) => article);

/** Articles that somebody may have meant who named none exactly, best first: a few to choose from. */
export const likeliestArticles = (named: string, library: Library): readonly Article[] =>
  matchingArticles(named, library).slice(0, 3);

/**
 * The article that was picked from the list (its key), or that was named: by file, by title, or by words that only one has, as typed or, when no
 * article has them so, with a slip.
 */
export const findArticle = (named: string, library: Library): Article | undefined => {
  const wanted = foldName(named);
  if (wanted === '') return undefined;
  const exact = library.byKey(wanted) ?? library.names.named(wanted);
  if (exact !== undefined) return exact;
  const matches = library.names.matching(wanted);
  const [only, second] = matches.filter(({ hasSlip }) => !hasSlip);
  if (only !== undefined) return second === undefined ? only.article : undefined;
  return matches.length === 1 ? matches[0]?.article : undefined;
};
