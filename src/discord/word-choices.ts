import { choiceName, firstChoices, isChoice, type Choice } from './choice.ts';
import type { WordCompletion } from './word-completion.ts';

/** What is typed, and the same with its last word completed by words of the articles. */
export const wordChoices = (typed: string, complete: WordCompletion): Choice[] => {
  const words = choiceName(typed);
  const space = typed.trimEnd() === typed ? typed.lastIndexOf(' ') : typed.length;
  const before = typed.slice(0, space + 1).trim();
  const completed = complete(typed.slice(space + 1)).map((word) => `${before} ${word}`.trim());
  const all = [words, ...completed].filter((choice) => isChoice(choice));
  return firstChoices(Array.from(new Set(all))).map((choice) => ({ name: choice, value: choice }));
};
