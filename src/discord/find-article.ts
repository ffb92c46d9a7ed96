import type { Article } from '../corpus/article.ts';
import type { Library } from './library.ts';

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

const names = ({ title, id }: Article): readonly string[] => [fold(title), fold(id)];

/** Articles whose title or file name holds every word of `typed`, those that begin with it first; all of them for nothing typed. */
export const matchingArticles = (typed: string, library: Library): readonly Article[] => {
  const wanted = fold(typed);
  const words = wanted.split(' ');
  const begins = (article: Article): boolean => names(article).some((name) => name.startsWith(wanted));
  const matches = library.articles.filter((article) =>
    words.every((word) => names(article).some((name) => name.includes(word))),
  );
  return [...matches.filter((article) => begins(article)), ...matches.filter((article) => !begins(article))];
};

/** The article that was picked from the list (its key), or that was named: by file, by title, or by words that only one has. */
export const findArticle = (named: string, library: Library): Article | undefined => {
  const wanted = fold(named);
  if (wanted === '') return undefined;
  const exact = library.byKey(wanted) ?? library.articles.find((article) => names(article).includes(wanted));
  if (exact !== undefined) return exact;
  const [only, second] = matchingArticles(named, library);
  return second === undefined ? only : undefined;
};
