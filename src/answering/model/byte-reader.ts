import { ModelError } from './model-error.ts';

/** Reads a format from its start to its end; numbers are little-endian. Each method throws `ModelError` where the bytes run out. */
export interface ByteReader {
  uint8(): number;
  uint16(): number;
  uint32(): number;
  float32(): number;
  float64(): number;
  /** A whole number ≥ 0 in groups of seven bits, the lowest first (LEB128); at most 32 bits. */
  varint(): number;
  /** A view of the next `length` bytes. */
  bytes(length: number): Uint8Array;
  /** Bytes that are still to come. */
  left(): number;
  /** @throws {ModelError} when there is something left */
  end(): void;
}

/** Bits of a byte of a varint that carry the number; the eighth says that more follow. */
const VARINT_BITS = 7;
const VARINT_MORE = 0x80;
const LONGEST_VARINT = 5;

/** @param subject names the thing read, for messages: "The forest" */
export const createByteReader = (content: Uint8Array, subject: string): ByteReader => {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let position = 0;

  const advance = (length: number): number => {
    const start = position;
    if (start + length > content.length)
      throw new ModelError(subject, `is cut short: it has ${content.length} bytes, and more should follow`);
    position += length;
    return start;
  };

  return {
    uint8: () => view.getUint8(advance(1)),
    uint16: () => view.getUint16(advance(2), true),
    uint32: () => view.getUint32(advance(4), true),
    float32: () => view.getFloat32(advance(4), true),
    float64: () => view.getFloat64(advance(8), true),
    varint() {
      let value = 0;
      for (let index = 0; index < LONGEST_VARINT; index += 1) {
        const byte = view.getUint8(advance(1));
        value += (byte % VARINT_MORE) * 2 ** (VARINT_BITS * index);
        if (byte < VARINT_MORE) return value;
      }
      throw new ModelError(subject, 'is damaged: it holds a number that is too long');
    },
    bytes(length) {
      const start = advance(length);
      return content.subarray(start, start + length);
    },
    left: () => content.length - position,
    end() {
      if (position < content.length)
        throw new ModelError(subject, `is damaged: ${content.length - position} bytes too many`);
    },
  };
};

/**
 * Reads the four letters and the version that a format starts with.
 *
 * @throws {ModelError} when they are others
 */
export const readFormat = (reader: ByteReader, subject: string, tag: string, version: number): void => {
  const found = String.fromCharCode(...reader.bytes(tag.length));
  if (found !== tag) throw new ModelError(subject, `is of another kind: it should start with "${tag}"`);
  const foundVersion = reader.uint8();
  if (foundVersion !== version)
    throw new ModelError(
      subject,
      `has version ${foundVersion} of its format, and this program reads ${version}`,
    );
};
