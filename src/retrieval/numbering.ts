import { hash } from '../indexing/string-table.ts';

/** Numbers strings in the order in which they first come. */
export interface Numbering {
  readonly strings: readonly string[];
  readonly numberOf: (string: string) => number;
}

/** A power of two. */
const FIRST_SLOTS = 1024;

/**
 * A hash table with linear probing, at most half full, that holds number + 1 of a string in its slot. In building an index each word is looked
 * up once, as a piece just cut from its text; a `Map` takes several times as long for such strings.
 */
export const createNumbering = (): Numbering => {
  const strings: string[] = [];
  let slots = new Int32Array(FIRST_SLOTS);

  const slotOf = (string: string): number => {
    const mask = slots.length - 1;
    for (let slot = hash(string) & mask; ; slot = (slot + 1) & mask) {
      const held = slots[slot] ?? 0;
      if (held === 0 || strings[held - 1] === string) return slot;
    }
  };

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2);
    for (const [number, string] of strings.entries()) slots[slotOf(string)] = number + 1;
  };

  return {
    strings,
    numberOf(string) {
      const slot = slotOf(string);
      const held = slots[slot] ?? 0;
      if (held > 0) return held - 1;
      strings.push(string);
      slots[slot] = strings.length;
      if (strings.length * 2 > slots.length) grow();
      return strings.length - 1;
    },
  };
};
