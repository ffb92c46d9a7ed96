import type { Article } from '../corpus/article.ts';
import { articlesIn, dayInWords, type AskedScope } from './asked-scope.ts';
import type { Library } from './library.ts';
import { clip, escapeLine } from './markdown.ts';
import { readPeriodEnd } from './period-end.ts';

/*
 * The line of a card that says of which articles it was asked. What goes on from the card is asked of the same, so the line is read here as it is
 * written here.
 */

/** Characters of a title that are shown: enough to know the article by. */
const TITLE_LENGTH = 100;

/** How the line begins. */
export const SCOPE_HEAD = '-# Asked of ';
const ONE_ARTICLE = 'one article only: ';

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

const shownTitle = ({ title }: Article): string => escapeLine(clip(title, TITLE_LENGTH));

const initialOf = (text: string): string | undefined => text[text.search(/[a-z0-9]/i)];

/** The articles whose title may be what some Markdown begins with, by its first letter or digit: writing out each title takes twenty times as long. */
const articlesShown = (markdown: string, { articles }: Library): readonly Article[] => {
  const initial = initialOf(markdown);
  return articles.filter(({ title }) => {
    const own = initialOf(clip(title, TITLE_LENGTH));
    return own === undefined || own === initial;
  });
};

/** With the file's name where titles alone don't tell. */
const articleWords = (article: Article, isNamedTwice: boolean): string =>
  `${ONE_ARTICLE}“${shownTitle(article)}”${isNamedTwice ? ` (${escapeLine(clip(article.id, TITLE_LENGTH))})` : ''}`;

/**
 * A line of Markdown that says of which articles something was asked; `undefined` when it was asked of all. In words, so that whoever
 * reads a public card knows that the others were not looked at.
 */
export const scopeLine = (scope: AskedScope, library: Library): string | undefined => {
  const { article } = scope;
  const period = periodWords(scope);
  if (article !== undefined) {
    const title = shownTitle(article);
    const isNamedTwice = articlesShown(title, library).some(
      (other) => other !== article && shownTitle(other) === title,
    );
    return SCOPE_HEAD + articleWords(article, isNamedTwice);
  }
  if (period === undefined) return undefined;
  const { articles, undated } = articlesIn(scope, library);
  const count = articles.length === 1 ? '1 article' : `${articles.length} articles`;
  return `${SCOPE_HEAD}${count} published ${period}${leftOut(undated)}`;
};

const PERIOD =
  / published (?:on (?<on>[^·]+)|since (?<since>[^·]+)|until (?<until>[^·]+)|from (?<from>[^·]+?) to (?<to>[^·]+))(?: ·|$)/;

const readPeriod = (line: string): AskedScope | undefined => {
  const { on, since, until, from, to } = PERIOD.exec(line)?.groups ?? {};
  const [first, last] = [on ?? since ?? from, on ?? until ?? to];
  if (first === undefined && last === undefined) return undefined;
  return {
    article: undefined,
    from: first === undefined ? undefined : readPeriodEnd(first, 'from'),
    to: last === undefined ? undefined : readPeriodEnd(last, 'to'),
  };
};

/** The articles that a line of `scopeLine` names; `undefined` when that one is no longer there, or for another text. */
export const readScopeLine = (line: string, library: Library): AskedScope | undefined => {
  if (!line.startsWith(SCOPE_HEAD)) return undefined;
  const words = line.slice(SCOPE_HEAD.length);
  if (!words.startsWith(ONE_ARTICLE)) return readPeriod(line);
  const article = articlesShown(words.slice(ONE_ARTICLE.length), library).find((one) =>
    [false, true].some((twice) => words === articleWords(one, twice)),
  );
  return article && { article, from: undefined, to: undefined };
};
