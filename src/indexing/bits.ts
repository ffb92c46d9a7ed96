/** Sets of small whole numbers, a bit for each, the lowest first in each byte. */

export const hasBit = (bits: Uint8Array, number: number): boolean =>
  ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;

/** @param number within the set's bytes */
export const setBit = (bits: Uint8Array, number: number): void => {
  bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
};

export const clearBit = (bits: Uint8Array, number: number): void => {
  bits[number >> 3] = (bits[number >> 3] ?? 0) & ~(1 << (number & 7));
};

/** Bytes that hold the numbers up to, not including, `end`. */
export const bytesOfBits = (end: number): number => (end + 7) >> 3;

export const countBits = (bits: Uint8Array): number => {
  let count = 0;
  for (let byte of bits) for (; byte !== 0; byte &= byte - 1) count += 1;
  return count;
};
