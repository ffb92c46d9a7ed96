import type { Article } from '../../corpus/article.ts';

/** An article that may be meant, and how well its name is met (> 0). */
export type NameMatch = { readonly article: Article; readonly score: number };

/** What articles are called, prepared for looking for them: while somebody types, thousands are gone through for each letter. */
export interface ArticleNames {
  /** The first article whose title or file name is just this, whatever the case and the white space. */
  named(wanted: string): Article | undefined;
  /**
   * Articles whose title, file name, outlet or date holds every word of `wanted`, or its beginning; best first, and in their order where they are
   * as good. None for no words.
   * @param most articles that are given
   * @param slips whether a word with a slip of the hand is met, too
   */
  matching(wanted: string, most: number, slips: boolean): readonly NameMatch[];
}

/** In lower case, white space closed up: names that differ in nothing else are the same. */
export const foldName = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a folded name. */
export const nameWords = (folded: string): readonly string[] => folded.match(WORD) ?? [];
