import type { Article } from '../../../src/corpus/article.ts';
import { foldName, nameWords } from '../../../src/discord/names/article-names.ts';
import type { ArticleNames, NameMatch } from '../../../src/discord/names/article-names.ts';
import { BEGINS, scoreOfWord } from '../../../src/discord/names/name-score.ts';
import { sourceFacts } from '../../../src/discord/source.ts';

const namesOf = ({ title, id }: Article): readonly string[] => [foldName(title), foldName(id)];

const scoreOf = (article: Article, folded: string, slips: boolean): number => {
  const words = nameWords(foldName(`${article.title} ${article.id} ${sourceFacts(article)}`));
  const scores = nameWords(folded).map((typed) =>
    Math.max(0, ...words.map((word) => scoreOfWord(typed, word, slips))),
  );
  if (namesOf(article).some((name) => name.startsWith(folded)))
    return scores.reduce((sum, score) => sum + score, BEGINS);
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
};

/** Goes through all articles for each question, and keeps nothing. */
export const plainNames = (articles: readonly Article[]): ArticleNames => ({
  named: (wanted) => articles.find((article) => namesOf(article).includes(foldName(wanted))),
  matching(wanted, most, slips) {
    const folded = foldName(wanted);
    if (folded === '') return [];
    return articles
      .map((article): NameMatch => ({ article, score: scoreOf(article, folded, slips) }))
      .filter(({ score }) => score > 0)
      .toSorted((one, other) => other.score - one.score)
      .slice(0, most);
  },
});
