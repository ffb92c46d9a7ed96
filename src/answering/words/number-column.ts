import type { ByteReader } from '../model/byte-reader.ts';
import { ModelError } from '../model/model-error.ts';

/** What a broken table is called in messages; the file that holds it is named by the bundle. */
export const TABLE = 'The word table';

/**
 * Many whole numbers below 2^32 at once: how many, their length in bytes, then each as LEB128.
 *
 * @throws {ModelError} when there are fewer or more in the bytes.
 */
export function readNumbers(reader: ByteReader): Uint32Array {
  const count = reader.varint();
  const bytes = reader.bytes(reader.varint());
  // Each takes a byte at least; asking first keeps a wrong count from reserving memory.
  if (count > bytes.length) throw new ModelError(TABLE, 'is damaged: a column is too short');
  const numbers = new Uint32Array(count);
  let at = 0;
  for (let index = 0; index < count; index++) {
    let value = 0;
    let part = 0x80;
    for (let shift = 0; part >= 0x80; shift += 7) {
      part = bytes[at++] ?? 0;
      value |= (part & 0x7f) << shift;
    }
    numbers[index] = value;
  }
  if (at !== bytes.length) throw new ModelError(TABLE, 'is damaged: a column has another length');
  return numbers;
}
