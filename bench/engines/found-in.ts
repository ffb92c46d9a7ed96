import type { Found } from './engine.ts';

/** What was found, with the text of the first. */
export const foundIn = (texts: readonly string[], numbers: readonly number[]): Found => ({
  numbers,
  text: numbers[0] === undefined ? undefined : texts[numbers[0]],
});
