import type { ArticleLimits, ArticleSummary } from '../../store/article-store.ts';

/** An article that is nearly the same as another one. */
export type NearlySame = {
  readonly id: string;
  readonly title: string;
  /** How much of their words in a row they share, 0–1. */
  readonly likeness: number;
};

/** What became of one of the things that were handed in. `name` is what it was called. */
export type ImportOutcome = { readonly name: string } & (
  | {
      /** It is kept; that is on the disk. */
      readonly kind: 'added';
      readonly article: ArticleSummary;
      /** Whole sentences on what was guessed or left out. */
      readonly notes: readonly string[];
      /** An older article that it may be meant to replace; both are kept. */
      readonly near: NearlySame | undefined;
    }
  /** The server has it already. */
  | { readonly kind: 'same'; readonly article: ArticleSummary }
  /** The server may keep no more; `limit` as it is set. */
  | { readonly kind: 'full'; readonly of: keyof ArticleLimits; readonly limit: number }
  /** It is no article, or it could not be kept: one sentence for whoever brought it. */
  | { readonly kind: 'refused'; readonly sentence: string }
);

/** How far an import is. */
export type ImportProgress = {
  /** Uploads that were read; they may not be kept yet. */
  readonly done: number;
  readonly total: number;
  /** What is being read; empty at the end. */
  readonly name: string;
};
