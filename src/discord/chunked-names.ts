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

const areSame = (some: readonly Article[], others: readonly Article[]): boolean =>
  some.length === others.length && some.every((article, place) => article === others[place]);

/** Makes what names are looked up by for stretches of a list, and keeps those of stretches that are the same the next time. */
export const chunkNames = (
  namesOf: (articles: readonly Article[]) => ArticleNames,
): ((articles: readonly Article[]) => ArticleNames) => {
  type Chunk = { readonly articles: readonly Article[]; readonly names: ArticleNames };
  /** By the first article of each. */
  let known = new Map<Article, Chunk>();
  return (articles) => {
    const next = new Map<Article, Chunk>();
    for (const chunk of chunksOf(articles)) {
      const [head] = chunk;
      if (head === undefined) continue;
      const before = known.get(head);
      next.set(
        head,
        before !== undefined && areSame(before.articles, chunk)
          ? before
          : { articles: chunk, names: namesOf(chunk) },
      );
    }
    known = next;
    const all = Array.from(next.values(), ({ names }) => names);
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
