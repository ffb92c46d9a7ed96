import { editDistance } from '../answering/question/spelling.ts';
import type { Article } from '../corpus/article.ts';
import { sourceFacts } from './source.ts';

/** How well a typed word meets a word of an article's name; a slip counts least, since another article may have the word itself. */
const SCORES = { whole: 8, beginning: 6, inside: 3, slip: 1 } as const;

/** Added where the title begins with what is typed. */
const BEGINS = 100;

/** A shorter word has too many neighbours; from the second length on two letters may differ, below it one. In letters. */
const SHORTEST_SLIP = 4;
const LONG_ENOUGH_FOR_TWO = 8;

/** An article that may be meant; `hasSlip` says that a word is there only with a slip of the hand. */
type NameMatch = { readonly article: Article; readonly score: number; readonly hasSlip: boolean };

/** What articles are called, prepared for looking for them: while somebody types, thousands are gone through for each letter. */
export interface ArticleNames {
  /** The first article whose title or file name is just this, whatever the case and the white space. */
  named(wanted: string): Article | undefined;
  /**
   * Articles whose title, file name, outlet or date holds every word of `wanted`, or its beginning, or the word with a slip; best first, and in their
   * order where they are as good. None for no words.
   */
  matching(wanted: string): readonly NameMatch[];
}

/** In lower case, white space closed up: names that differ in nothing else are the same. */
export const foldName = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** Whether `typed` with a slip or two is `word` or its beginning: whoever types has not come to the end of it. */
const isSlipOf = (typed: string, word: string): boolean => {
  if (typed.length < SHORTEST_SLIP || typed[0] !== word[0]) return false;
  const limit = typed.length >= LONG_ENOUGH_FOR_TWO ? 2 : 1;
  const lengths = [typed.length - 1, typed.length, typed.length + 1, word.length];
  const beginnings = new Set(lengths.map((length) => word.slice(0, length)));
  return Array.from(beginnings).some((beginning) => editDistance(typed, beginning, limit) <= limit);
};

const scoreOfWord = (typed: string, word: string): number => {
  if (!word.includes(typed)) return isSlipOf(typed, word) ? SCORES.slip : 0;
  if (word === typed) return SCORES.whole;
  return word.startsWith(typed) ? SCORES.beginning : SCORES.inside;
};

export const createArticleNames = (articles: readonly Article[]): ArticleNames => {
  const names = articles.map(({ title, id }) => [foldName(title), foldName(id)]);
  const byName = new Map<string, Article>();
  /** Words of titles, file names, outlets and dates, and the places in `articles` of those that have them. */
  const placesOf = new Map<string, number[]>();
  for (const [place, article] of articles.entries()) {
    for (const name of names[place] ?? []) if (!byName.has(name)) byName.set(name, article);
    const words = wordsOf(foldName(`${article.title} ${article.id} ${sourceFacts(article)}`));
    for (const word of new Set(words)) {
      const places = placesOf.get(word) ?? [];
      placesOf.set(word, places);
      places.push(place);
    }
  }

  /** For each article how well it meets the word at best. */
  const scoresOf = (typed: string): Uint8Array => {
    const scores = new Uint8Array(articles.length);
    for (const [word, places] of placesOf) {
      const score = scoreOfWord(typed, word);
      if (score > 0) for (const place of places) scores[place] = Math.max(scores[place] ?? 0, score);
    }
    return scores;
  };

  return {
    named: (wanted) => byName.get(foldName(wanted)),
    matching(wanted) {
      const folded = foldName(wanted);
      if (folded === '') return [];
      const ofWords = wordsOf(folded).map(scoresOf);
      const matches = articles.flatMap((article, place): readonly NameMatch[] => {
        const scores = ofWords.map((each) => each[place] ?? 0);
        const begins = names[place]?.some((name) => name.startsWith(folded)) === true;
        if (!begins && (scores.length === 0 || scores.includes(0))) return [];
        const score = scores.reduce((sum, next) => sum + next, begins ? BEGINS : 0);
        return [{ article, score, hasSlip: !begins && scores.includes(SCORES.slip) }];
      });
      return matches.sort((a, b) => b.score - a.score);
    },
  };
};
