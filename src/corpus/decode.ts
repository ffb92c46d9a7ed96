import type { Problem } from './problem.ts';

const MEGABYTE = 1024 * 1024;
/** Bytes. A book has 1 MB; what is larger is a data file. */
export const LARGEST_FILE = 5 * MEGABYTE;

type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** The first bytes of UTF-16 and UTF-32 texts. */
const UTF16_MARKS: readonly (readonly number[])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** More than this share of zero bytes on one side of each pair means UTF-16 without a mark. */
const ZERO_SHARE = 0.3;
const SAMPLE = 1024;

const isUtf16 = (bytes: Uint8Array): boolean => {
  if (UTF16_MARKS.some((mark) => mark.every((byte, index) => bytes[index] === byte))) return true;
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > (sample.length / 2) * ZERO_SHARE && Math.min(even, odd) === 0;
};

/** @param size in bytes */
export const tooLarge = (file: string, size: number): Problem => ({
  file,
  message: `${file} has ${(size / MEGABYTE).toFixed(1)} MB, more than the ${LARGEST_FILE / MEGABYTE} MB an article may have; split it into several files.`,
});

/**
 * The text of a file, its byte order mark kept, so that offsets are those of the whole file; or the reason why it is none.
 * @param file name for the message
 */
export const decode = (file: string, bytes: Uint8Array): Decoded => {
  const fail = (message: string): Decoded => ({ ok: false, problem: { file, message } });
  if (bytes.length === 0)
    return fail(`${file} is empty; put the article's text into it or take it out of the folder.`);
  if (bytes.length > LARGEST_FILE) return { ok: false, problem: tooLarge(file, bytes.length) };
  if (isUtf16(bytes)) return fail(`${file} is UTF-16, not UTF-8; save it again as UTF-8.`);
  if (bytes.includes(0))
    return fail(`${file} is a binary file, not a text; only plain text and Markdown can be read.`);
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return fail(`${file} is not UTF-8; save it again as UTF-8.`);
  }
};
