import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Red, green and blue of each pixel, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const HEADER_LENGTH = 13;
const TRUE_COLOUR = 2;
const PALETTE = 3;
const TRUE_COLOUR_WITH_ALPHA = 6;
const SMALLEST = { level: 9 } as const;
const CHANNELS = 3;

const chunk = (type: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const header = ({ width, height }: Picture, colourType: number): Buffer => {
  const data = Buffer.alloc(HEADER_LENGTH);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.writeUInt8(8, 8);
  data.writeUInt8(colourType, 9);
  return chunk('IHDR', data);
};

/** Rows without a filter, each after the byte that says so. */
const rowsOf = (bytes: Uint8Array, width: number): Buffer => {
  const rows: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += width)
    rows.push(Buffer.from([0]), bytes.subarray(at, at + width));
  return Buffer.concat(rows);
};

/** A PNG with all its colours. */
export const encodePng = (picture: Picture): Buffer =>
  Buffer.concat([
    SIGNATURE,
    header(picture, TRUE_COLOUR),
    chunk('IDAT', deflateSync(rowsOf(picture.pixels, picture.width * CHANNELS), SMALLEST)),
    chunk('IEND', new Uint8Array()),
  ]);

/**
 * A PNG with one byte for each pixel.
 * @param palette 256 colours at most, three bytes each
 * @param indices of the colours, one for each pixel
 */
export const encodeIndexedPng = (picture: Picture, palette: Uint8Array, indices: Uint8Array): Buffer =>
  Buffer.concat([
    SIGNATURE,
    header(picture, PALETTE),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rowsOf(indices, picture.width), SMALLEST)),
    chunk('IEND', new Uint8Array()),
  ]);

type Chunk = { readonly type: string; readonly data: Buffer };

const chunksOf = (png: Buffer): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
};

/** The neighbour that a byte is told by: left, above, or left above (PNG specification, section 9.4). */
const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(guess - each)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
};

const predicted = (filter: number, left: number, above: number, corner: number): number => {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    default:
      return paeth(left, above, corner);
  }
};

const unfilter = (filtered: Buffer, width: number, step: number): Uint8Array => {
  const height = filtered.length / (width + 1);
  const bytes = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const filter = filtered[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column < step ? 0 : (bytes[at - step] ?? 0);
      const above = bytes[at - width] ?? 0;
      const corner = column < step ? 0 : (bytes[at - width - step] ?? 0);
      bytes[at] = (filtered[at + row + 1] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return bytes;
};

/** Bytes of a pixel by the kind of colour. */
const STEPS: Readonly<Record<number, number>> = {
  [TRUE_COLOUR]: 3,
  [TRUE_COLOUR_WITH_ALPHA]: 4,
  [PALETTE]: 1,
};

/**
 * Reads a PNG as browsers write their screenshots and as this file writes: eight bits a channel, not interlaced. Any transparency is left out.
 * @throws Error when it is of another kind
 */
export const decodePng = (png: Buffer): Picture => {
  const chunks = chunksOf(png);
  const dataOf = (wanted: string): Buffer =>
    Buffer.concat(chunks.filter(({ type }) => type === wanted).map(({ data }) => data));
  const [head, palette] = [dataOf('IHDR'), dataOf('PLTE')];
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const step = STEPS[head[9] ?? 0];
  if (step === undefined) throw new Error(`A PNG with colours of kind ${head[9]} is not read here.`);
  const bytes = unfilter(inflateSync(dataOf('IDAT')), width * step, step);
  const pixels =
    step === 1
      ? Uint8Array.from(Array.from(bytes).flatMap((at) => Array.from(palette.subarray(at * 3, at * 3 + 3))))
      : bytes.filter((_, at) => at % step < CHANNELS);
  return { width, height, pixels };
};
