import { createByteWriter, type ByteWriter } from '../../answering/model/byte-writer.ts';

/** Writes what `readNumbers` reads. */
export function writeNumbers(writer: ByteWriter, numbers: readonly number[]): void {
  const column = createByteWriter();
  for (const number of numbers) column.varint(number);
  const bytes = column.finish();
  writer.varint(numbers.length);
  writer.varint(bytes.length);
  writer.bytes(bytes);
}
