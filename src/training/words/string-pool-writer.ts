import type { ByteWriter } from '../../answering/model/byte-writer.ts';
import { writeNumbers } from './number-column-writer.ts';

/** Writes what `readStringPool` reads: ASCII strings in ascending order, each once. */
export function writeStringPool(writer: ByteWriter, strings: readonly string[]): void {
  writeNumbers(
    writer,
    strings.map((text) => text.length),
  );
  writer.bytes(new TextEncoder().encode(strings.join('')));
}
