import { createByteReader, readFormat, type ByteReader } from './byte-reader.ts';
import { createByteWriter } from './byte-writer.ts';
import { compress, decompress } from './compression.ts';
import { FEWEST_BITS, MOST_BITS, type HashedLinear } from './hashed-linear.ts';
import { ModelError } from './model-error.ts';

const TAG = 'FNHL';
const VERSION = 1;

/** How the weights are laid out: one after the other, or only those that are not 0, with the way from each to the next. */
const DENSE = 0;
const SPARSE = 1;

/** How many are not 0; the steps from each to the next; their values. */
function sparse(weights: Int8Array): Uint8Array {
  const writer = createByteWriter();
  const places = [...weights.keys()].filter((place) => weights[place] !== 0);
  writer.varint(places.length);
  let last = -1;
  for (const place of places) {
    writer.varint(place - last - 1);
    last = place;
  }
  for (const place of places) writer.uint8((weights[place] ?? 0) & 0xff);
  return writer.finish();
}

function readSparse(reader: ByteReader, size: number, subject: string): Int8Array {
  const weights = new Int8Array(size);
  const count = reader.varint();
  if (count > size) throw new ModelError(subject, `is damaged: ${count} weights in a table of ${size}`);
  const places = new Uint32Array(count);
  let place = -1;
  for (let index = 0; index < count; index += 1) {
    place += reader.varint() + 1;
    if (place >= size)
      throw new ModelError(subject, `is damaged: a weight lies outside its table of ${size}`);
    places[index] = place;
  }
  const values = reader.bytes(count);
  for (const [index, where] of places.entries()) weights[where] = values[index] ?? 0;
  return weights;
}

const asBytes = (weights: Int8Array): Uint8Array =>
  new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength);

/** The model as compressed bytes, laid out dense or sparse, whichever gets smaller. Exact: decoding gives the same model. */
export const encodeHashedLinear = (model: HashedLinear): Uint8Array => {
  const dense = compress(asBytes(model.weights));
  const plainSparse = sparse(model.weights);
  const thin = compress(plainSparse);
  const isSparse = thin.length < dense.length;
  const writer = createByteWriter();
  writer.format(TAG, VERSION);
  writer.uint8(model.bits);
  writer.uint8(isSparse ? SPARSE : DENSE);
  writer.uint32(isSparse ? plainSparse.length : model.weights.length);
  writer.float64(model.scale);
  writer.float64(model.bias);
  const packed = isSparse ? thin : dense;
  writer.uint32(packed.length);
  writer.bytes(packed);
  return writer.finish();
};

/**
 * The model that `encodeHashedLinear` wrote.
 *
 * @param subject what the bytes are, for messages
 * @throws {ModelError} when they are no such model, or a damaged one, or of another version
 */
export const decodeHashedLinear = (content: Uint8Array, subject = 'The hashed model'): HashedLinear => {
  const reader = createByteReader(content, subject);
  readFormat(reader, subject, TAG, VERSION);
  const bits = reader.uint8();
  const layout = reader.uint8();
  const length = reader.uint32();
  const scale = reader.float64();
  const bias = reader.float64();
  // An unpacker stops at its own end and would not miss what follows.
  const packed = reader.bytes(reader.uint32());
  reader.end();
  const size = 2 ** bits;
  if (bits < FEWEST_BITS || bits > MOST_BITS || !(scale > 0 && scale < Infinity) || !Number.isFinite(bias))
    throw new ModelError(subject, 'is damaged: a number is out of range');
  if (layout !== DENSE && layout !== SPARSE) throw new ModelError(subject, `is damaged: layout ${layout}`);
  const plain = decompress(packed, length, subject);
  const inner = createByteReader(plain, subject);
  const weights = layout === SPARSE ? readSparse(inner, size, subject) : new Int8Array(inner.bytes(size));
  inner.end();
  return { bits, weights, scale, bias };
};
