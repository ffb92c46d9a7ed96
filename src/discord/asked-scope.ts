import type { Scope } from '../answering/answerer.ts';
import { acceptsOf } from '../answering/scope.ts';
import type { Article, PartialDate } from '../corpus/article.ts';
import { formatDate } from '../corpus/citation.ts';
import { dayNumber } from '../corpus/day-number.ts';
import { readPeriodEnd, type PeriodSide } from './period-end.ts';
import { findArticle, likeliestArticles } from './find-article.ts';
import type { Library } from './library.ts';

/** The articles that something is asked of, as options give them; empty or missing for all. */
export type ScopeOptions = {
  /** What was picked from the list (an article's key), or typed. */
  readonly article: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

/** Some of the articles. `from` and `to` are days as ISO 8601. */
export type AskedScope = {
  readonly article: Article | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

export const ALL_ARTICLES: AskedScope = { article: undefined, from: undefined, to: undefined };

/** Why options name no articles to ask. */
export type ScopeProblem =
  | { readonly kind: 'unknown-article'; readonly wanted: string }
  | { readonly kind: 'several-articles'; readonly wanted: string; readonly articles: readonly Article[] }
  | { readonly kind: 'unreadable-period'; readonly side: PeriodSide; readonly typed: string }
  | { readonly kind: 'turned-period'; readonly from: string; readonly to: string }
  /** No article has a date in the period; `earliest` and `latest` are undefined when none has a date at all. */
  | {
      readonly kind: 'empty-period';
      readonly earliest: PartialDate | undefined;
      readonly latest: PartialDate | undefined;
      readonly undated: number;
    };

const isDated = ({ published }: Article): boolean => published?.year !== undefined;

const datesOf = (articles: readonly Article[]): readonly PartialDate[] =>
  articles
    .flatMap(({ published }) => (published?.year === undefined ? [] : [published]))
    .sort((a, b) => dayNumber(a) - dayNumber(b));

/** What an answerer is told. */
export const scopeOf = ({ article, from, to }: AskedScope): Scope | undefined =>
  article === undefined && from === undefined && to === undefined
    ? undefined
    : { article: article?.id, from, to };

/** The articles meant, and how many were left out because they have no year. */
export const articlesIn = (
  asked: AskedScope,
  library: Library,
): { readonly articles: readonly Article[]; readonly undated: number } => {
  const accepts = acceptsOf(scopeOf(asked)) ?? (() => true);
  const hasPeriod = asked.from !== undefined || asked.to !== undefined;
  const candidates = asked.article === undefined ? library.articles : [asked.article];
  const articles: Article[] = [];
  let undated = 0;
  for (const article of candidates) {
    if (accepts(article)) articles.push(article);
    else if (hasPeriod && !isDated(article)) undated += 1;
  }
  return { articles, undated };
};

const readArticle = (
  wanted: string | undefined,
  library: Library,
): { readonly article: Article | undefined } | { readonly problem: ScopeProblem } => {
  if (wanted === undefined || wanted.trim() === '') return { article: undefined };
  const article = findArticle(wanted, library);
  if (article !== undefined) return { article };
  const articles = likeliestArticles(wanted, library);
  return articles.length === 0
    ? { problem: { kind: 'unknown-article', wanted } }
    : { problem: { kind: 'several-articles', wanted, articles } };
};

const readEnd = (
  typed: string | undefined,
  side: PeriodSide,
): { readonly day: string | undefined } | { readonly problem: ScopeProblem } => {
  if (typed === undefined || typed.trim() === '') return { day: undefined };
  const day = readPeriodEnd(typed, side);
  return day === undefined ? { problem: { kind: 'unreadable-period', side, typed } } : { day };
};

/** The articles that options mean: some, at least one, unless they say that there is none. */
export const readScope = (
  options: ScopeOptions,
  library: Library,
): { readonly scope: AskedScope } | { readonly problem: ScopeProblem } => {
  const named = readArticle(options.article, library);
  if ('problem' in named) return named;
  const from = readEnd(options.from, 'from');
  if ('problem' in from) return from;
  const to = readEnd(options.to, 'to');
  if ('problem' in to) return to;
  if (from.day !== undefined && to.day !== undefined && from.day > to.day)
    return { problem: { kind: 'turned-period', from: from.day, to: to.day } };
  const scope = { article: named.article, from: from.day, to: to.day };
  if (scopeOf(scope) === undefined) return { scope };
  const { articles, undated } = articlesIn(scope, library);
  if (articles.length > 0) return { scope };
  const dates = datesOf(named.article === undefined ? library.articles : [named.article]);
  return { problem: { kind: 'empty-period', earliest: dates[0], latest: dates.at(-1), undated } };
};

/** A day of a scope in words: "1 May 2019". */
export const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return formatDate({
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(date !== undefined && { day: date }),
  });
};
