/** More than the tokens of any text of the largest size that is read. */
const KEY_BASE = 2 ** 24;

/** One number for a run of tokens, and what it was made of. */
export const runKey = (first: number, last: number): number => first * KEY_BASE + last;
export const keyFirst = (key: number): number => Math.floor(key / KEY_BASE);
export const keyLast = (key: number): number => key % KEY_BASE;
