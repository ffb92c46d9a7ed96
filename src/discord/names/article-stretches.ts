import type { Article } from '../../corpus/article.ts';

/**
 * Ends of keys after which a stretch of articles ends. Keys are hashes to the base of 36, so that a stretch has some 200 articles wherever others
 * come or go, and a change makes one stretch anew, in two milliseconds.
 */
const LAST = ['00', '33', '66', 'aa', 'hh', 'pp'];

const ends = ({ key }: Article): boolean => LAST.some((end) => key.endsWith(end));

/** A few articles that follow one another in a list. */
export type ArticleStretch = { readonly articles: readonly Article[] };

const isEnded = ({ articles }: ArticleStretch): boolean => {
  const last = articles.at(-1);
  return last === undefined || ends(last);
};

export const stretchesOf = (articles: readonly Article[]): readonly (readonly Article[])[] => {
  const stretches: Article[][] = [];
  let open: Article[] | undefined;
  for (const article of articles) {
    if (open === undefined) stretches.push((open = []));
    open.push(article);
    if (ends(article)) open = undefined;
  }
  return stretches;
};

/** How many articles two lists have alike at their beginnings, and of the others at their ends. */
const alike = (some: readonly Article[], others: readonly Article[]): readonly [number, number] => {
  const most = Math.min(some.length, others.length);
  let first = 0;
  while (first < most && some[first] === others[first]) first += 1;
  let last = 0;
  while (last < most - first && some[some.length - 1 - last] === others[others.length - 1 - last]) last += 1;
  return [first, last];
};

/** The first of some stretches, as far as they are ended and have at most so many articles together. */
const leading = <T extends ArticleStretch>(stretches: readonly T[], most: number): readonly T[] => {
  let count = 0;
  const end = stretches.findIndex((stretch) => {
    count += stretch.articles.length;
    return count > most || !isEnded(stretch);
  });
  return end < 0 ? stretches : stretches.slice(0, end);
};

/** The last of some stretches that have at most so many articles together. */
const trailing = <T extends ArticleStretch>(stretches: readonly T[], most: number): readonly T[] => {
  let count = 0;
  const before = stretches.findLastIndex(({ articles }) => {
    count += articles.length;
    return count > most;
  });
  return stretches.slice(before + 1);
};

const sizeOf = (stretches: readonly ArticleStretch[]): number =>
  stretches.reduce((sum, { articles }) => sum + articles.length, 0);

/** Which stretches of a list stay when it becomes another: the first `head`, the last `tail`, and the articles between them. */
export const keptStretches = <T extends ArticleStretch>(
  stretches: readonly T[],
  listed: readonly Article[],
  articles: readonly Article[],
): { readonly head: readonly T[]; readonly between: readonly Article[]; readonly tail: readonly T[] } => {
  const [first, last] = alike(listed, articles);
  const head = leading(stretches, first);
  const tail = trailing(stretches.slice(head.length), last);
  const before = (kept: readonly T[]): readonly Article[] =>
    articles.slice(sizeOf(head), articles.length - sizeOf(kept));
  // A new article before a stretch becomes its first, unless it ends one of its own.
  const kept = isEnded({ articles: before(tail) }) ? tail : tail.slice(1);
  return { head, between: before(kept), tail: kept };
};
