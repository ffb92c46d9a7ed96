import { crc32 } from 'node:zlib';
import { createByteReader, readFormat } from './byte-reader.ts';
import { createByteWriter } from './byte-writer.ts';
import { compress, decompress } from './compression.ts';
import { ModelError } from './model-error.ts';

const TAG = 'FNMB';
const VERSION = 1;

/** Named binary parts, in order. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

/**
 * Several parts in one file: format, checksum (CRC-32 of what follows), number of parts; then each part's name (UTF-8), its length, its
 * compressed length and its compressed bytes. The same parts in the same order give the same bytes.
 */
export const packBundle = (parts: Bundle): Uint8Array => {
  const body = createByteWriter();
  body.varint(parts.size);
  for (const [name, content] of parts) {
    const title = new TextEncoder().encode(name);
    const packed = compress(content);
    body.varint(title.length);
    body.bytes(title);
    body.varint(content.length);
    body.varint(packed.length);
    body.bytes(packed);
  }
  const content = body.finish();
  const writer = createByteWriter();
  writer.format(TAG, VERSION);
  writer.uint32(crc32(content));
  writer.bytes(content);
  return writer.finish();
};

/**
 * The parts of a bundle.
 *
 * @param file its name, for messages
 * @throws {ModelError} naming the file, when it is no bundle, or a damaged one, or of another version
 */
export const unpackBundle = (content: Uint8Array, file: string): Bundle => {
  const reader = createByteReader(content, file);
  readFormat(reader, file, TAG, VERSION);
  const checksum = reader.uint32();
  const body = reader.bytes(reader.left());
  if (crc32(body) !== checksum) throw new ModelError(file, 'is damaged: its checksum is wrong');
  const inner = createByteReader(body, file);
  const parts = new Map<string, Uint8Array>();
  for (let left = inner.varint(); left > 0; left -= 1) {
    const name = new TextDecoder().decode(inner.bytes(inner.varint()));
    const length = inner.varint();
    parts.set(name, decompress(inner.bytes(inner.varint()), length, `${file}: part "${name}"`));
  }
  inner.end();
  return parts;
};

/** @throws {ModelError} naming the file, when the bundle has no such part */
export const partOf = (bundle: Bundle, name: string, file: string): Uint8Array => {
  const part = bundle.get(name);
  if (part === undefined) throw new ModelError(file, `has no part "${name}"`);
  return part;
};
