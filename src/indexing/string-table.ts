/** Dense number of a string in a `StringTable`, from 0. */
type StringNumber = number;

/** A `StringTable` as plain columns, which can be written to a file or looked at from another thread. */
export type StringColumns = {
  /** The strings one after another, in UTF-16 units. */
  readonly units: Uint16Array;
  /** String `n` has the units from `starts[n]` up to, not including, `starts[n + 1]`. */
  readonly starts: Int32Array;
  /** Hash table with linear probing: number + 1 of the string in each slot, 0 in an empty one; as long as a power of two. */
  readonly slots: Int32Array;
};

/** Distinct strings with a number each: without an object for any of them, and there at once when its columns are. */
export interface StringTable {
  readonly size: number;
  /** −1 for a string that is not there. */
  readonly numberOf: (string: string) => StringNumber;
  /** @throws RangeError for a number that is not there */
  readonly stringOf: (number: StringNumber) => string;
  readonly columns: StringColumns;
}

/** Slots for each string, at least: half of them are empty, so that a look-up meets few others on its way. */
const SLOTS_PER_STRING = 2;
/** FNV-1a for 32 bits: G. Fowler, L. C. Noll, K.-P. Vo, "The FNV Non-Cryptographic Hash Algorithm" (IETF draft, 2011). */
const FNV_OFFSET = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;
/** Units that `String.fromCharCode` is given at a time: far under every engine's limit of arguments. */
const CHUNK = 4096;

/** A number below 2³² that is nearly always another one for another string. */
export const hash = (string: string): number => {
  let value = FNV_OFFSET;
  for (let at = 0; at < string.length; at += 1) value = Math.imul(value ^ string.charCodeAt(at), FNV_PRIME);
  return (value ^ (value >>> 15)) >>> 0;
};

/** Reads a table from its columns; nothing is copied. */
export const openStringTable = (columns: StringColumns): StringTable => {
  const { units, starts, slots } = columns;
  const size = Math.max(0, starts.length - 1);
  const mask = slots.length - 1;

  const isAt = (string: string, number: StringNumber): boolean => {
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start !== string.length) return false;
    for (let at = 0; at < string.length; at += 1)
      if (units[start + at] !== string.charCodeAt(at)) return false;
    return true;
  };

  return {
    size,
    columns,
    numberOf(string) {
      for (let slot = hash(string) & mask; ; slot = (slot + 1) & mask) {
        const number = (slots[slot] ?? 0) - 1;
        if (number < 0 || isAt(string, number)) return number;
      }
    },
    stringOf(number) {
      if (number < 0 || number >= size)
        throw new RangeError(`The table has ${size} strings: none is number ${number}.`);
      const end = starts[number + 1] ?? 0;
      let string = '';
      for (let start = starts[number] ?? 0; start < end; start += CHUNK)
        string += String.fromCharCode(...units.subarray(start, Math.min(end, start + CHUNK)));
      return string;
    },
  };
};

/** A table of these strings, which are distinct; each has its place among them as its number. */
export const buildStringTable = (strings: readonly string[]): StringTable => {
  const starts = new Int32Array(strings.length + 1);
  for (let number = 0; number < strings.length; number += 1)
    starts[number + 1] = (starts[number] ?? 0) + (strings[number]?.length ?? 0);
  const units = new Uint16Array(starts[strings.length] ?? 0);
  let slotCount = 2;
  while (slotCount < strings.length * SLOTS_PER_STRING) slotCount *= 2;
  const slots = new Int32Array(slotCount);
  let written = 0;
  for (let number = 0; number < strings.length; number += 1) {
    const string = strings[number] ?? '';
    for (let at = 0; at < string.length; at += 1) {
      units[written] = string.charCodeAt(at);
      written += 1;
    }
    let slot = hash(string) & (slotCount - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
    slots[slot] = number + 1;
  }
  return openStringTable({ units, starts, slots });
};
