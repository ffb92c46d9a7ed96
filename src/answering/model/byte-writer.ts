/** Gathers the bytes of a format; numbers are little-endian, as `ByteReader` reads them. */
export interface ByteWriter {
  uint8(value: number): void;
  uint16(value: number): void;
  uint32(value: number): void;
  float32(value: number): void;
  float64(value: number): void;
  /** A whole number from 0 to 2³² − 1 in groups of seven bits, the lowest first (LEB128). */
  varint(value: number): void;
  bytes(content: Uint8Array): void;
  /** The letters must be ASCII. */
  format(tag: string, version: number): void;
  /** A copy of what was written so far. */
  finish(): Uint8Array;
}

const FIRST_CAPACITY = 1024;

export const createByteWriter = (): ByteWriter => {
  let content = new Uint8Array(FIRST_CAPACITY);
  let view = new DataView(content.buffer);
  let length = 0;

  const advance = (size: number): number => {
    const start = length;
    length += size;
    if (length > content.length) {
      const larger = new Uint8Array(Math.max(length, content.length * 2));
      larger.set(content);
      content = larger;
      view = new DataView(larger.buffer);
    }
    return start;
  };
  // The place is worked out first: making room replaces the view.
  const uint8 = (value: number): void => {
    const start = advance(1);
    view.setUint8(start, value);
  };
  const bytes = (added: Uint8Array): void => {
    const start = advance(added.length);
    content.set(added, start);
  };

  return {
    uint8,
    bytes,
    uint16(value) {
      const start = advance(2);
      view.setUint16(start, value, true);
    },
    uint32(value) {
      const start = advance(4);
      view.setUint32(start, value, true);
    },
    float32(value) {
      const start = advance(4);
      view.setFloat32(start, value, true);
    },
    float64(value) {
      const start = advance(8);
      view.setFloat64(start, value, true);
    },
    varint(value) {
      let rest = value >>> 0;
      while (rest > 0x7f) {
        uint8((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      uint8(rest);
    },
    format(tag, version) {
      bytes(Uint8Array.from(tag, (letter) => letter.charCodeAt(0)));
      uint8(version);
    },
    finish: () => content.slice(0, length),
  };
};
