import type { ByteReader } from '../model/byte-reader.ts';
import { ModelError } from '../model/model-error.ts';
import { COORDINATE_OFFSET } from './file-format.ts';
import { TABLE } from './number-column.ts';
import { readStringPool } from './string-pool.ts';

/** The number of a term's row; means nothing in another table. 0 is one too. */
export type TermVector = number;

/** Word vectors of terms (see `Language.term`): terms that are met in like company have vectors of like direction. */
export interface TermVectors {
  readonly size: number;
  /** `undefined` for an unknown term. */
  find(term: string): TermVector | undefined;
  /** The cosine of the angle between two vectors, −1 to 1; of a vector and itself exactly 1. */
  cosine(one: TermVector, other: TermVector): number;
}

/** Far more than word vectors have, and few enough that the sums in `cosine` fit their 16 bits: 512 · 7² < 2¹⁵. */
const MOST_DIMENSIONS = 512;

/** What the upper of two numbers in a pair is multiplied by. */
const UPPER = 2 ** 16;
const UPPER_BITS = 16;
/** Added before the lower half is cut off: a negative one has borrowed from the upper, which so is rounded back. */
const HALF = 2 ** 15;

/** @throws {ModelError} when the part is cut off or damaged. */
export function readTermVectors(reader: ByteReader): TermVectors {
  const terms = readStringPool(reader);
  const dimensions = reader.varint();
  if (dimensions === 0 || dimensions % 2 === 1 || dimensions > MOST_DIMENSIONS)
    throw new ModelError(TABLE, `is damaged: its vectors have ${dimensions} dimensions`);
  const pairs = dimensions / 2;
  const packed = reader.bytes(terms.size * pairs);
  reader.end();

  // Two neighbouring coordinates a and b stand in one number, a + b·2¹⁶ and, the other way round, b + a·2¹⁶. The product of the one with
  // another vector's other holds a·a′ + b·b′ in its upper half, so one multiplication does for two. Rows are unpacked when first asked for.
  const straight = new Int32Array(terms.size * pairs);
  const crossed = new Int32Array(terms.size * pairs);
  const squares = new Int32Array(terms.size);

  function unpack(row: number): void {
    let square = 0;
    for (let at = row * pairs; at < (row + 1) * pairs; at++) {
      const byte = packed[at] ?? 0;
      const first = (byte & 15) - COORDINATE_OFFSET;
      const second = (byte >> 4) - COORDINATE_OFFSET;
      straight[at] = first + second * UPPER;
      crossed[at] = second + first * UPPER;
      square += first * first + second * second;
    }
    squares[row] = square;
  }

  return {
    size: terms.size,
    find(term) {
      const row = terms.find(term);
      if (row < 0) return undefined;
      if (squares[row] === 0) unpack(row);
      // A vector without length has no direction.
      return squares[row] === 0 ? undefined : row;
    },
    cosine(one, other) {
      const start = one * pairs;
      const end = start + pairs;
      const shift = other * pairs - start;
      let sum = 0;
      for (let at = start; at < end; at++)
        sum = (sum + Math.imul(straight[at] ?? 0, crossed[at + shift] ?? 0)) | 0;
      // The product of the squares' roots in one root: exact for a vector and itself, and never less than the sum for others.
      return ((sum + HALF) >> UPPER_BITS) / Math.sqrt((squares[one] ?? 0) * (squares[other] ?? 0));
    },
  };
}
