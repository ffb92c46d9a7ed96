import { editDistance } from '../answering/question/spelling.ts';
import type { Article } from '../corpus/article.ts';
import type { Library } from './library.ts';
import { sourceFacts } from './source.ts';

/** How well a typed word meets a word of an article's name; a slip counts least, since another article may have the word itself. */
const SCORES = { whole: 8, beginning: 6, inside: 3, slip: 1 } as const;

/** Added where the title begins with what is typed. */
const BEGINS = 100;

/** A shorter word has too many neighbours; from the second length on two letters may differ, below it one. In letters. */
const SHORTEST_SLIP = 4;
const LONG_ENOUGH_FOR_TWO = 8;

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

const names = ({ title, id }: Article): readonly string[] => [fold(title), fold(id)];

/** Words by which somebody may look for the article: of its title, its file name, its outlet and its date. */
const wordsBy = (article: Article): readonly string[] =>
  wordsOf(fold(`${article.title} ${article.id} ${sourceFacts(article)}`));

/** Whether `typed` with a slip or two is `word` or its beginning: whoever types has not come to the end of it. */
const isSlipOf = (typed: string, word: string): boolean => {
  if (typed.length < SHORTEST_SLIP || typed[0] !== word[0]) return false;
  const limit = typed.length >= LONG_ENOUGH_FOR_TWO ? 2 : 1;
  const lengths = [typed.length - 1, typed.length, typed.length + 1, word.length];
  return lengths.some((length) => editDistance(typed, word.slice(0, length), limit) <= limit);
};

const scoreOfWord = (typed: string, words: readonly string[]): number => {
  if (words.includes(typed)) return SCORES.whole;
  if (words.some((word) => word.startsWith(typed))) return SCORES.beginning;
  if (words.some((word) => word.includes(typed))) return SCORES.inside;
  return words.some((word) => isSlipOf(typed, word)) ? SCORES.slip : 0;
};

type Match = { readonly article: Article; readonly score: number; readonly hasSlip: boolean };

/** `undefined` when a word of `wanted` is nowhere in the article's name. */
const match = (wanted: string, article: Article): Match | undefined => {
  const words = wordsBy(article);
  const scores = wordsOf(wanted).map((word) => scoreOfWord(word, words));
  const begins = names(article).some((name) => name.startsWith(wanted));
  if (!begins && (scores.length === 0 || scores.includes(0))) return undefined;
  const score = scores.reduce((sum, next) => sum + next, begins ? BEGINS : 0);
  return { article, score, hasSlip: !begins && scores.includes(SCORES.slip) };
};

const byScore = (wanted: string, articles: readonly Article[]): readonly Match[] =>
  articles
    .map((article) => match(wanted, article))
    .filter((found) => found !== undefined)
    .sort((a, b) => b.score - a.score);

/**
 * Articles whose title, file name, outlet or date holds every word of `typed`, or its beginning, or the word with a slip of the hand; best first, and
 * in the library's order where they are as good. All of them for nothing typed.
 */
export const matchingArticles = (typed: string, library: Library): readonly Article[] => {
  const wanted = fold(typed);
  if (wanted === '') return library.articles;
  return byScore(wanted, library.articles).map(({ article }) => article);
};

/** Articles that somebody may have meant who named none exactly, best first: a few to choose from. */
export const likeliestArticles = (named: string, library: Library): readonly Article[] =>
  matchingArticles(named, library).slice(0, 3);

/**
 * The article that was picked from the list (its key), or that was named: by file, by title, or by words that only one has, as typed or, when no
 * article has them so, with a slip.
 */
export const findArticle = (named: string, library: Library): Article | undefined => {
  const wanted = fold(named);
  if (wanted === '') return undefined;
  const exact = library.byKey(wanted) ?? library.articles.find((article) => names(article).includes(wanted));
  if (exact !== undefined) return exact;
  const matches = byScore(wanted, library.articles);
  const [only, second] = matches.filter(({ hasSlip }) => !hasSlip);
  if (only !== undefined) return second === undefined ? only.article : undefined;
  return matches.length === 1 ? matches[0]?.article : undefined;
};
