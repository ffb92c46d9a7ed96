/** A column of whole numbers that is written to its end. */
export interface GrowingColumn {
  readonly length: number;
  push(value: number): void;
  pushAll(values: ArrayLike<number>): void;
  /** What was written; a copy. */
  finished(): Int32Array;
}

/** Entries that a new column has room for. */
const FIRST_ROOM = 64;

export const createGrowingColumn = (): GrowingColumn => {
  let values = new Int32Array(FIRST_ROOM);
  let length = 0;
  const makeRoom = (more: number): void => {
    if (length + more <= values.length) return;
    const larger = new Int32Array(Math.max(values.length * 2, length + more));
    larger.set(values);
    values = larger;
  };
  return {
    get length() {
      return length;
    },
    push(value) {
      makeRoom(1);
      values[length] = value;
      length += 1;
    },
    pushAll(more) {
      makeRoom(more.length);
      values.set(more, length);
      length += more.length;
    },
    finished: () => values.slice(0, length),
  };
};

/** Bytes that are written to their end. */
export interface GrowingBytes {
  readonly length: number;
  push(bytes: Uint8Array): void;
  /** What was written; a copy. */
  finished(): Uint8Array;
}

export const createGrowingBytes = (): GrowingBytes => {
  let bytes = new Uint8Array(FIRST_ROOM);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(more) {
      if (length + more.length > bytes.length) {
        const larger = new Uint8Array(Math.max(bytes.length * 2, length + more.length));
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(more, length);
      length += more.length;
    },
    finished: () => bytes.slice(0, length),
  };
};
