import type { Article } from '../../corpus/article.ts';
import { createBest } from '../../retrieval/best.ts';
import { type ArticleNames, foldName, type NameMatch, nameWords } from './article-names.ts';
import { type ArticleStretch, keptStretches, stretchesOf } from './article-stretches.ts';
import { createNameStretch, type NameStretch } from './name-stretch.ts';
import { createWordRegister } from './word-register.ts';

/** The names of a list of articles that changes: what they are looked up by is made anew for the stretches that changed and no others. */
export interface FollowingNames {
  /** Follows the list when it is asked. */
  of(articles: readonly Article[]): ArticleNames;
  /** Makes what these articles are looked up by, some milliseconds at each step; without it the first look-up makes all that is missing. */
  preparing(articles: readonly Article[]): Iterable<void>;
}

/** @param onMade told of the articles of each stretch whose names are made */
export const createFollowingNames = (
  onMade: (articles: readonly Article[]) => void = () => undefined,
): FollowingNames => {
  /** `names` are made when they are first asked for. */
  type Stretch = ArticleStretch & { readonly names: () => NameStretch; readonly release: () => void };

  const register = createWordRegister();
  let listed: readonly Article[] = [];
  let stretches: readonly Stretch[] = [];

  const stretchOf = (articles: readonly Article[]): Stretch => {
    let names: NameStretch | undefined;
    const make = (): NameStretch => {
      onMade(articles);
      return createNameStretch(articles, register);
    };
    return { articles, names: () => (names ??= make()), release: () => names?.release() };
  };

  const follow = (articles: readonly Article[]): readonly Stretch[] => {
    if (articles === listed) return stretches;
    const { head, between, tail } = keptStretches(stretches, listed, articles);
    for (const { release } of stretches.slice(head.length, stretches.length - tail.length)) release();
    stretches = [...head, ...stretchesOf(between).map(stretchOf), ...tail];
    listed = articles;
    return stretches;
  };

  return {
    of: (articles) => ({
      named(wanted) {
        const folded = foldName(wanted);
        for (const { names } of follow(articles)) {
          const found = names().named(folded);
          if (found !== undefined) return found;
        }
        return undefined;
      },
      matching(wanted, most, slips) {
        const folded = foldName(wanted);
        if (folded === '') return [];
        // All words are in the register before they are scored.
        const all = follow(articles).map(({ names }) => names());
        const scores = nameWords(folded).map((word) => register.scores(word, slips));
        const best = createBest<NameMatch>(most);
        for (const names of all) names.offer(folded, scores, best);
        return best.items;
      },
    }),
    *preparing(articles) {
      for (const { names } of follow(articles)) {
        names();
        yield;
      }
    },
  };
};
