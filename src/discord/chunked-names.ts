import type { Article } from '../corpus/article.ts';
import type { ArticleNames } from './article-names.ts';

/**
 * Ends of keys after which a stretch of articles ends. Keys are hashes to the base of 36, so that a stretch has some 650 articles wherever others
 * come or go, and a change makes one stretch anew: some milliseconds of the half a second that a hundred thousand articles take.
 */
const LAST = ['00', 'aa'];

const ends = ({ key }: Article): boolean => LAST.some((end) => key.endsWith(end));

const chunksOf = (articles: readonly Article[]): readonly (readonly Article[])[] => {
  const chunks: Article[][] = [];
  let open: Article[] | undefined;
  for (const article of articles) {
    if (open === undefined) chunks.push((open = []));
    open.push(article);
    if (ends(article)) open = undefined;
  }
  return chunks;
};

/** A stretch with what its names are looked up by. */
type Chunk = { readonly articles: readonly Article[]; readonly names: ArticleNames };

const isEnded = ({ articles }: Pick<Chunk, 'articles'>): boolean => {
  const last = articles.at(-1);
  return last === undefined || ends(last);
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
const leading = (chunks: readonly Chunk[], most: number): readonly Chunk[] => {
  let count = 0;
  const end = chunks.findIndex((chunk) => {
    count += chunk.articles.length;
    return count > most || !isEnded(chunk);
  });
  return end < 0 ? chunks : chunks.slice(0, end);
};

/** The last of some stretches that have at most so many articles together. */
const trailing = (chunks: readonly Chunk[], most: number): readonly Chunk[] => {
  let count = 0;
  const before = chunks.findLastIndex(({ articles }) => {
    count += articles.length;
    return count > most;
  });
  return chunks.slice(before + 1);
};

const sizeOf = (chunks: readonly Chunk[]): number =>
  chunks.reduce((sum, { articles }) => sum + articles.length, 0);

/** Makes what names are looked up by for stretches of a list, and keeps those of stretches that are the same the next time. */
export const chunkNames = (
  namesOf: (articles: readonly Article[]) => ArticleNames,
): ((articles: readonly Article[]) => ArticleNames) => {
  let listed: readonly Article[] = [];
  let chunks: readonly Chunk[] = [];

  const follow = (articles: readonly Article[]): void => {
    const [first, last] = alike(listed, articles);
    const head = leading(chunks, first);
    let tail = trailing(chunks.slice(head.length), last);
    const between = (): readonly Article[] => articles.slice(sizeOf(head), articles.length - sizeOf(tail));
    // A new article before a stretch becomes its first, unless it ends one of its own.
    if (!isEnded({ articles: between() })) tail = tail.slice(1);
    const middle = chunksOf(between()).map((some) => ({ articles: some, names: namesOf(some) }));
    chunks = [...head, ...middle, ...tail];
    listed = articles;
  };

  return (articles) => {
    follow(articles);
    const all = chunks.map(({ names }) => names);
    return {
      named(wanted) {
        for (const names of all) {
          const found = names.named(wanted);
          if (found !== undefined) return found;
        }
        return undefined;
      },
      matching: (wanted) =>
        all.flatMap((names) => names.matching(wanted)).sort((one, other) => other.score - one.score),
    };
  };
};
