import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

const DECODERS = new Map([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['deflate', () => createInflate()],
  ['br', () => createBrotliDecompress()],
]);

/** Encodings that are asked for. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

/** More bytes came, or came out, than were allowed. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * The bytes of a body, inflated. Stops as soon as there are more than `largest`, so that neither a long answer nor a small one that inflates
 * takes more memory than that.
 * @param encoding of the header `content-encoding`
 * @throws TooLarge; any other error when the connection breaks, or the encoding is not known or broken
 */
export const limitedBody = async (body: Readable, encoding: string, largest: number): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > largest) throw new TooLarge();
      chunks.push(chunk);
    }
  };
  const name = encoding.trim().toLowerCase();
  const decoder = DECODERS.get(name)?.();
  if (decoder === undefined && name !== '' && name !== 'identity') {
    body.destroy();
    throw new Error(`The encoding ${name} was not asked for.`);
  }
  try {
    await (decoder === undefined ? pipeline(body, collect) : pipeline(body, decoder, collect));
  } catch (error) {
    // Which of the streams that are cut off then is heard first, is chance.
    throw size > largest ? new TooLarge() : error;
  }
  return new Uint8Array(Buffer.concat(chunks));
};
