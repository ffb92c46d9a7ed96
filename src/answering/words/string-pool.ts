import type { ByteReader } from '../model/byte-reader.ts';
import { readNumbers } from './number-column.ts';

/** Strings in ascending order of their characters, each once. No string is made before it is asked for. */
export interface StringPool {
  readonly size: number;
  /** The index of `text`, or −1. */
  find(text: string): number;
  /** @throws when there is no such index. */
  at(index: number): string;
}

/** The lengths, then all strings in a row, as ASCII: what they share is left to the compression, so that reading is quick. */
export function readStringPool(reader: ByteReader): StringPool {
  const lengths = readNumbers(reader);
  const size = lengths.length;
  const offsets = new Uint32Array(size + 1);
  let end = 0;
  for (let index = 0; index < size; index++) {
    end += lengths[index] ?? 0;
    offsets[index + 1] = end;
  }
  const characters = reader.bytes(end);
  const all = Buffer.from(characters).toString('latin1');

  /** Negative when the string at `index` comes before `text`, 0 when it is the same. */
  function compare(index: number, text: string): number {
    const start = offsets[index] ?? 0;
    const length = (offsets[index + 1] ?? 0) - start;
    const common = Math.min(length, text.length);
    for (let position = 0; position < common; position++) {
      const difference = (characters[start + position] ?? 0) - text.charCodeAt(position);
      if (difference !== 0) return difference;
    }
    return length - text.length;
  }

  return {
    size,
    find(text) {
      let low = 0;
      let high = size - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const order = compare(middle, text);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    at(index) {
      const start = offsets[index];
      const stop = offsets[index + 1];
      if (start === undefined || stop === undefined) throw new RangeError(`The pool has no string ${index}.`);
      return all.slice(start, stop);
    },
  };
}
