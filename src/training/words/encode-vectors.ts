import { createByteWriter } from '../../answering/model/byte-writer.ts';
import {
  COORDINATE_OFFSET,
  LARGEST_COORDINATE,
  VECTORS_TAG,
  VERSION,
} from '../../answering/words/file-format.ts';
import { writeStringPool } from './string-pool-writer.ts';
import type { TermDirection } from './term-vectors.ts';

/** The share of coordinates that are kept in full; the few beyond are cut off, so that the steps are finer for all. */
const KEPT_IN_FULL = 0.995;

/** The size that is the largest coordinate's; 1 where all are 0. */
function largestKept(directions: readonly TermDirection[]): number {
  const sizes = Float64Array.from(
    directions.flatMap(({ direction }) => Array.from(direction, Math.abs)),
  ).sort();
  return sizes[Math.floor(sizes.length * KEPT_IN_FULL)] || 1;
}

/** The part of word vectors; see `file-format.ts`. @param directions in ascending order of their terms, of one even length. */
export function encodeVectors(directions: readonly TermDirection[]): Uint8Array {
  const step = largestKept(directions) / LARGEST_COORDINATE;
  const coordinate = (value = 0): number =>
    COORDINATE_OFFSET + Math.max(-LARGEST_COORDINATE, Math.min(LARGEST_COORDINATE, Math.round(value / step)));
  const dimensions = directions[0]?.direction.length ?? 0;

  const writer = createByteWriter();
  writer.format(VECTORS_TAG, VERSION);
  writeStringPool(
    writer,
    directions.map(({ term }) => term),
  );
  writer.varint(dimensions);
  for (const { direction } of directions)
    for (let index = 0; index < dimensions; index += 2)
      writer.uint8(coordinate(direction[index]) | (coordinate(direction[index + 1]) << 4));
  return writer.finish();
}
