import { boundedMemo } from '../../text/bounded-memo.ts';
import { scoreOfWord } from './name-score.ts';

/** Typed words whose scores are remembered: whoever types on has typed all but the last one before. A byte for each word of all names. */
const REMEMBERED = 8;

/** The words of names by numbers, each once however many names have it. A number is given again when nobody holds its word any more. */
export interface WordRegister {
  /** Holds a word once more. @returns its number, from 0 */
  take(word: string): number;
  /** Holds the word of this number once less. */
  release(number: number): void;
  /** How well a typed word meets each word (see `scoreOfWord`), by the words' numbers. */
  scores(typed: string, slips: boolean): Uint8Array;
}

export const createWordRegister = (): WordRegister => {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const holders: number[] = [];
  const free: number[] = [];

  const compute =
    (slips: boolean) =>
    (typed: string): Uint8Array => {
      const scores = new Uint8Array(words.length);
      for (const [number, word] of words.entries()) scores[number] = scoreOfWord(typed, word, slips);
      return scores;
    };
  const remember = () => ({
    strict: boundedMemo(compute(false), REMEMBERED),
    lenient: boundedMemo(compute(true), REMEMBERED),
  });
  /** Until other words come or some go. */
  let remembered: ReturnType<typeof remember> | undefined;

  return {
    take(word) {
      const known = numbers.get(word);
      if (known !== undefined) {
        holders[known] = (holders[known] ?? 0) + 1;
        return known;
      }
      remembered = undefined;
      const number = free.pop() ?? words.length;
      numbers.set(word, number);
      words[number] = word;
      holders[number] = 1;
      return number;
    },
    release(number) {
      const left = (holders[number] ?? 0) - 1;
      holders[number] = left;
      if (left > 0) return;
      numbers.delete(words[number] ?? '');
      words[number] = '';
      remembered = undefined;
      free.push(number);
    },
    scores(typed, slips) {
      remembered ??= remember();
      return slips ? remembered.lenient(typed) : remembered.strict(typed);
    },
  };
};
