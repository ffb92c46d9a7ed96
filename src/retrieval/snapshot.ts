import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { ALIGNMENT, columnsOf, viewColumns } from './column-views.ts';
import type { SegmentColumns } from './segment-columns.ts';

/*
 * Segments in one stretch of bytes, as a file holds them: a fixed opening, a head in JSON that says where each column stands, and the columns
 * as they are in memory (lowest byte first), each at a multiple of eight. Opening, head and columns carry checksums (CRC-32): whatever byte is
 * damaged, the whole is refused.
 */

const MAGIC = 'FOOTNOTE';
/** Of what stands in this file and in `segment-columns.ts`: another number for another shape. */
const FORMAT = 2;
/** Bytes before the head: the magic word, the length of the head, its checksum. */
const OPENING = 16;

const placeSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const headSchema = z.object({
  format: z.int(),
  /** By whom the texts were read; see `SnapshotContent.maker`. */
  maker: z.string(),
  note: z.unknown().optional(),
  /** Of all columns together. */
  length: z.int().nonnegative(),
  checksum: z.int(),
  segments: z.array(
    z.object({ removed: z.array(z.int().nonnegative()), columns: z.record(z.string(), placeSchema) }),
  ),
});

/** A segment with the numbers of the articles that were taken out of it, whose words no longer count in its columns. */
export type SavedSegment = { readonly columns: SegmentColumns; readonly removed: readonly number[] };

export type SnapshotContent = {
  /** Names the program that read the texts: another one reads them otherwise. */
  readonly maker: string;
  /** What the caller wants to know again; plain JSON. */
  readonly note: unknown;
  readonly segments: readonly SavedSegment[];
};

export type SnapshotOutcome =
  | { readonly ok: true; readonly content: SnapshotContent }
  /** `reason` is a clause that fits after "because". */
  | { readonly ok: false; readonly reason: string };

const padded = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

const bytesOf = (column: NodeJS.TypedArray): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

/** The bytes of a snapshot, piece after piece; the columns are not copied. */
export const encodeSnapshot = ({ maker, note, segments }: SnapshotContent): readonly Uint8Array[] => {
  const body: Uint8Array[] = [];
  let length = 0;
  let checksum = 0;
  const put = (bytes: Uint8Array): void => {
    // The checksum of nothing is 0, whatever it goes on from.
    if (bytes.length === 0) return;
    body.push(bytes);
    length += bytes.length;
    checksum = crc32(bytes, checksum);
  };
  const places = segments.map(({ columns, removed }) => ({
    removed,
    columns: Object.fromEntries(
      columnsOf(columns).map(([name, column]) => {
        const place = [length, column.length] as const;
        const bytes = bytesOf(column);
        put(bytes);
        put(new Uint8Array(padded(length) - length));
        return [name, place];
      }),
    ),
  }));
  const written = JSON.stringify({ format: FORMAT, maker, note, length, checksum, segments: places });
  const head = Buffer.alloc(padded(Buffer.byteLength(written)), ' ');
  head.write(written);
  const opening = Buffer.alloc(OPENING);
  opening.write(MAGIC, 'latin1');
  opening.writeUInt32LE(head.length, MAGIC.length);
  opening.writeUInt32LE(crc32(head), MAGIC.length + 4);
  return [opening, head, ...body];
};

const refuse = (reason: string): SnapshotOutcome => ({ ok: false, reason });

const readHead = (head: Buffer): z.output<typeof headSchema> | undefined => {
  try {
    return headSchema.safeParse(JSON.parse(head.toString())).data;
  } catch {
    return undefined;
  }
};

/**
 * Reads a snapshot. Its columns are views of `bytes`, nothing is copied.
 * @param bytes at a place in their buffer that is a multiple of eight
 * @param maker who reads the texts now; what another one made is refused
 */
export const decodeSnapshot = (bytes: Uint8Array, maker: string): SnapshotOutcome => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.length < OPENING || all.toString('latin1', 0, MAGIC.length) !== MAGIC)
    return refuse('it does not begin as one');
  const headEnd = OPENING + all.readUInt32LE(MAGIC.length);
  const head = all.subarray(OPENING, headEnd);
  if (headEnd > all.length || crc32(head) !== all.readUInt32LE(MAGIC.length + 4))
    return refuse('its head is damaged');
  const read = readHead(head);
  if (read === undefined || read.format !== FORMAT || read.maker !== maker)
    return refuse('another version made it');
  const body = bytes.subarray(headEnd);
  if (body.length !== read.length || crc32(body) !== read.checksum) return refuse('it is damaged');
  try {
    const segments = read.segments.map(({ columns, removed }) => ({
      columns: viewColumns(body, new Map(Object.entries(columns))),
      removed,
    }));
    return { ok: true, content: { maker, note: read.note, segments } };
  } catch (error) {
    if (error instanceof RangeError) return refuse('a column is missing');
    throw error;
  }
};
