import { decodeAs } from './decode-as.ts';

const SAMPLE = 4_096;
/** Of the bytes at one side of the pairs, the share of zeros that text with Latin letters has. */
const ZERO_SHARE = 0.3;
/** Of the characters, the share that are Chinese, Japanese or Korean or ASCII in a text of those scripts. */
const SCRIPT_SHARE = 0.95;
/** Of the characters, the share of full stops, commas and line ends that any such text has, and that other bytes hit once in 10,000. */
const PUNCTUATION_SHARE = 0.01;

const SCRIPTS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\uff00-\uffef\u0020-\u007e\n\r\t]/gu;
const PUNCTUATION = /[。，、\u3000\n]/g;

const share = (text: string, pattern: RegExp): number =>
  (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);

const LABELS = ['utf-16le', 'utf-16be'] as const;

/** UTF-16 without a mark: by zeros beside Latin letters, else by what comes out. `undefined` for other bytes. */
export const decodeUnmarkedUtf16 = (
  bytes: Uint8Array,
): { readonly text: string; readonly label: string } | undefined => {
  if (bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const pairs = sample.length / 2;
  const label = LABELS.find((candidate) => {
    // The high byte of Latin letters is zero: the second of a pair in little-endian order.
    const [high, low] = candidate === 'utf-16le' ? [odd, even] : [even, odd];
    if (high > pairs * ZERO_SHARE && low <= high / 10) return true;
    const text = decodeAs(sample, candidate);
    return (
      text !== undefined &&
      share(text, SCRIPTS) >= SCRIPT_SHARE &&
      share(text, PUNCTUATION) >= PUNCTUATION_SHARE
    );
  });
  const text = label === undefined ? undefined : decodeAs(bytes, label);
  return label === undefined || text === undefined ? undefined : { text, label };
};
