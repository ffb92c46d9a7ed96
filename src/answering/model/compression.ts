import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ModelError } from './model-error.ts';

/**
 * Brotli, since its output is the same on every processor: Node's deflate takes other matches where the processor has other
 * instructions.
 */
export const compress = (content: Uint8Array): Uint8Array =>
  new Uint8Array(
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  );

/**
 * @param length of the content before it was compressed
 * @throws {ModelError} when the content is damaged or of another length
 */
export const decompress = (content: Uint8Array, length: number, subject: string): Uint8Array => {
  let plain: Uint8Array;
  try {
    plain = new Uint8Array(brotliDecompressSync(content, { maxOutputLength: Math.max(1, length) }));
  } catch (error) {
    throw new ModelError(subject, "is damaged: it can't be unpacked", { cause: error });
  }
  if (plain.length !== length)
    throw new ModelError(subject, `is damaged: ${plain.length} bytes unpacked, not ${length}`);
  return plain;
};
