import { ALIGNMENT, columnsOf, viewColumns } from './column-views.ts';
import type { SegmentColumns } from './segment-columns.ts';

/** Bytes from which columns are shared: smaller ones are copied to another thread in no time. */
const SHARED_FROM = 1 << 20;

/** The same columns in memory that all threads see, when they are large: handing them to another thread then costs nothing. */
export const shareColumns = (columns: SegmentColumns): SegmentColumns => {
  const places = new Map<string, readonly [number, number]>();
  let length = 0;
  for (const [name, column] of columnsOf(columns)) {
    places.set(name, [length, column.length]);
    length += Math.ceil(column.byteLength / ALIGNMENT) * ALIGNMENT;
  }
  if (length < SHARED_FROM || columns.store.buffer instanceof SharedArrayBuffer) return columns;
  const bytes = new Uint8Array(new SharedArrayBuffer(length));
  for (const [name, { buffer, byteOffset, byteLength }] of columnsOf(columns))
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), places.get(name)?.[0]);
  return viewColumns(bytes, places);
};
