import { withWindowsMarks } from './windows-1252.ts';

/** Control characters but white space, and characters for private use: no text in a right encoding has them. */
const IMPOSSIBLE = /[^\P{Cc}\t\n\r\f\v\u0085]|\p{Co}|\p{Noncharacter_Code_Point}/gu;
/** Of all characters, so many may be stray. */
const STRAY_SHARE = 0.001;

/**
 * The text in an encoding; `undefined` when the bytes cannot be that, or what comes out is no text.
 * @param label as the Encoding standard names it, in any case; an unknown one gives `undefined`
 */
export const decodeAs = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const decoded = decoder.decode(bytes);
    const text = decoder.encoding === 'windows-1252' ? withWindowsMarks(decoded) : decoded;
    const stray = text.match(IMPOSSIBLE)?.length ?? 0;
    return stray <= text.length * STRAY_SHARE ? text : undefined;
  } catch {
    return undefined;
  }
};
