import type { SegmentColumns } from './segment-columns.ts';

/** Columns begin at multiples of so many bytes, so that the widest entries stand where a processor wants them. */
export const ALIGNMENT = 8;

/** Where each column stands: its first byte, and how many entries it has. */
export type ColumnPlaces = ReadonlyMap<string, readonly [offset: number, length: number]>;

/** The columns by their names, always in the same order. */
export const columnsOf = (
  columns: SegmentColumns,
): readonly (readonly [string, SegmentColumns[keyof SegmentColumns]])[] =>
  Object.entries(columns).toSorted(([one], [other]) => (one < other ? -1 : 1));

/**
 * Columns as views of bytes; nothing is copied.
 * @param all at a place in their buffer that is a multiple of eight, and so are the offsets
 * @throws RangeError when a column is missing or does not lie within the bytes
 */
export const viewColumns = (all: Uint8Array, places: ColumnPlaces): SegmentColumns => {
  const placeOf = (name: string, width: number): readonly [ArrayBufferLike, number, number] => {
    const [offset, length] = places.get(name) ?? [-1, 0];
    if (offset < 0 || offset + length * width > all.length)
      throw new RangeError(`The column ${name} does not lie within the bytes.`);
    return [all.buffer, all.byteOffset + offset, length];
  };
  const bytes = (name: string): Uint8Array => new Uint8Array(...placeOf(name, 1));
  const units = (name: string): Uint16Array => new Uint16Array(...placeOf(name, 2));
  const numbers = (name: string): Int32Array => new Int32Array(...placeOf(name, 4));
  const positions = (name: string): Uint32Array => new Uint32Array(...placeOf(name, 4));
  return {
    termUnits: units('termUnits'),
    termStarts: numbers('termStarts'),
    termSlots: numbers('termSlots'),
    postingStarts: numbers('postingStarts'),
    postings: numbers('postings'),
    present: bytes('present'),
    sentenceStarts: numbers('sentenceStarts'),
    sentenceTerms: numbers('sentenceTerms'),
    paragraphOf: numbers('paragraphOf'),
    paragraphStarts: numbers('paragraphStarts'),
    articleOf: numbers('articleOf'),
    articleStarts: numbers('articleStarts'),
    titleStarts: numbers('titleStarts'),
    titleTerms: numbers('titleTerms'),
    wordUnits: units('wordUnits'),
    wordStarts: numbers('wordStarts'),
    wordSlots: numbers('wordSlots'),
    wordCounts: numbers('wordCounts'),
    idUnits: units('idUnits'),
    idStarts: numbers('idStarts'),
    idSlots: numbers('idSlots'),
    keyUnits: units('keyUnits'),
    keyStarts: numbers('keyStarts'),
    keySlots: numbers('keySlots'),
    keyArticles: numbers('keyArticles'),
    groupUnits: units('groupUnits'),
    groupStarts: numbers('groupStarts'),
    groupSlots: numbers('groupSlots'),
    storeStarts: positions('storeStarts'),
    store: bytes('store'),
  };
};
