import { tokenF1 } from './token-f1.ts';

/** ASCII punctuation, as Python's `string.punctuation` has it. */
const PUNCTUATION = /[!-/:-@[-`{-~]/gu;

/** SQuAD's normal form of an answer: lower case, without ASCII punctuation, without articles, single spaces. */
export const normaliseSquad = (text: string): string =>
  text
    .toLowerCase()
    .replace(PUNCTUATION, '')
    .replace(/(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .join(' ');

const words = (text: string): readonly string[] =>
  normaliseSquad(text)
    .split(' ')
    .filter((word) => word !== '');

/** Whether the answer is word for word one of the acceptable ones, in SQuAD's normal form. */
export const exactMatch = (said: string, acceptable: readonly string[]): boolean =>
  acceptable.some((gold) => normaliseSquad(said) === normaliseSquad(gold));

/**
 * Best token F1 against any of the acceptable answers, 0–1.
 * Source: the evaluation script of SQuAD 1.1 (Rajpurkar et al., EMNLP 2016).
 */
export const bestF1 = (said: string, acceptable: readonly string[]): number =>
  Math.max(0, ...acceptable.map((gold) => tokenF1(words(said), words(gold))));
