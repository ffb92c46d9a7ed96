import type { Language } from '../../text/language.ts';

/** The paragraphs of one article. */
export type TrainingArticle = { readonly title: string; readonly paragraphs: readonly string[] };

/** Articles of one kind, such as an encyclopaedia's. Each kind weighs the same, however large it is. */
export type TextSet = readonly TrainingArticle[];

/** A term and the share of paragraphs, 0–1, that hold it in general English; above 0. */
export type BackgroundTerm = { readonly term: string; readonly share: number };

/** More than enough for general English; a bound for larger texts. */
const MOST_TERMS = 20_000;

const WORD_TERM = /^[a-z]{2,24}$/;

/** Of each term, for each article that has it, the share of the article's paragraphs, times the weight of the article. */
function sharesByArticle(
  sets: readonly TextSet[],
  language: Language,
): ReadonlyMap<string, readonly number[]> {
  const shares = new Map<string, number[]>();
  for (const set of sets) {
    for (const { paragraphs } of set) {
      const here = new Map<string, number>();
      for (const paragraph of paragraphs) {
        const terms = new Set(language.tokens(paragraph).map((token) => language.term(token)));
        for (const term of terms)
          if (term !== undefined && WORD_TERM.test(term)) here.set(term, (here.get(term) ?? 0) + 1);
      }
      for (const [term, held] of here) {
        const share = held / paragraphs.length / set.length / sets.length;
        const known = shares.get(term);
        if (known === undefined) shares.set(term, [share]);
        else known.push(share);
      }
    }
  }
  return shares;
}

/**
 * How common the terms of the texts are, most common first, at most `MOST_TERMS`. An article's own subject fills its paragraphs and says
 * nothing about the language, so every article of a set counts the same, the one that weighs most for a term is left out, and a term of
 * one article alone is not among them.
 */
export const backgroundTerms = (sets: readonly TextSet[], language: Language): readonly BackgroundTerm[] =>
  [...sharesByArticle(sets, language)]
    .filter(([, shares]) => shares.length > 1)
    .map(([term, shares]) => ({
      term,
      share: shares.reduce((sum, share) => sum + share, 0) - Math.max(...shares),
    }))
    .sort((one, other) => other.share - one.share || (one.term < other.term ? -1 : 1))
    .slice(0, MOST_TERMS);
