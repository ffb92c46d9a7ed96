import { choiceName, firstChoices, isChoice, type Choice } from './choice.ts';

/** Own questions listed before likely ones, when there are more of both than fit. */
const OWN = 15;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether each word that is typed begins a word of the question. */
const matches = (typed: readonly string[], question: string): boolean => {
  const words = wordsOf(question);
  return typed.every((word) => words.some((other) => other.startsWith(word)));
};

/**
 * Questions to choose from, one's own before likely ones. A question that is longer than a choice can be isn't offered: it would be asked cut short.
 * @param earlier one's own, the latest first
 */
export const questionChoices = (
  typed: string,
  earlier: readonly string[],
  likely: readonly string[],
): Choice[] => {
  const wanted = wordsOf(typed);
  const fit = (questions: readonly string[]): readonly string[] =>
    questions
      .map((question) => question.replace(/\s+/g, ' ').trim())
      .filter((question) => isChoice(question) && matches(wanted, question));
  const own = fit(earlier);
  const all = [...own.slice(0, OWN), ...fit(likely), ...own.slice(OWN)];
  return firstChoices(Array.from(new Set(all))).map((question) => ({
    name: choiceName(question),
    value: question,
  }));
};
