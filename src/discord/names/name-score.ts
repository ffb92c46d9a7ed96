import { editDistance, mostSlips } from '../../answering/question/spelling.ts';

/** How well a typed word meets a word of an article's name; a slip counts least, since another article may have the word itself. */
const SCORES = { whole: 8, beginning: 6, inside: 3, slip: 1 } as const;

/** Added where the name begins with what is typed. */
export const BEGINS = 100;

/** Whether `typed` with a slip or two is `word` or its beginning: whoever types has not come to the end of it. */
const isSlipOf = (typed: string, word: string): boolean => {
  const limit = mostSlips(typed);
  if (limit === 0 || typed[0] !== word[0]) return false;
  const lengths = [typed.length - 1, typed.length, typed.length + 1, word.length];
  const beginnings = new Set(lengths.map((length) => word.slice(0, length)));
  return Array.from(beginnings).some((beginning) => editDistance(typed, beginning, limit) <= limit);
};

/** How well a typed word meets a word, from 0 for not at all; both in lower case. @param slips whether one with a slip is met */
export const scoreOfWord = (typed: string, word: string, slips: boolean): number => {
  if (!word.includes(typed)) return slips && isSlipOf(typed, word) ? SCORES.slip : 0;
  if (word === typed) return SCORES.whole;
  return word.startsWith(typed) ? SCORES.beginning : SCORES.inside;
};
