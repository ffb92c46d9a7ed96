import { boundedMemo } from '../../text/bounded-memo.ts';
import { hashString } from '../model/hash-feature.ts';

/** Places that words are spread over. Of a question's ten words one in a hundred others shares a place with one. */
const SLOTS = 1024;
/** The place of what is no word. */
const NONE = SLOTS;

/** Words remembered with their places: more than a question and its candidates hold. */
const CAPACITY = 50_000;

const slotOf = boundedMemo((word) => hashString(word) & (SLOTS - 1), CAPACITY);

/** By word its place among `SLOTS`. Looking a word's place up in `slotsWith` tells for most that they aren't there, and costs a tenth of looking up the word. */
export const slotsOf = (words: readonly (string | undefined)[]): Uint16Array =>
  Uint16Array.from(words, (word) => (word === undefined ? NONE : slotOf(word)));

/** By place: 1 where one of the words stands. */
export function slotsWith(words: Iterable<string>): Uint8Array {
  const taken = new Uint8Array(SLOTS + 1);
  for (const word of words) taken[slotOf(word)] = 1;
  return taken;
}
