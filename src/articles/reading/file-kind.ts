import { fileTypeFromBuffer } from 'file-type';

import { markedEncoding } from './encoding/byte-order-mark.ts';
import { decodeAs } from './encoding/decode-as.ts';
import { decodeUnmarkedUtf16 } from './encoding/utf16.ts';

/** What bytes are, before a format looks closer. `found` names the kind as people know it. */
export type FileKind =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly found?: string };

/** Readers of PDF look for its mark in so many bytes: mail and web servers put lines before it. */
const PDF_HEAD = 1_024;
/** An end mark stands in so many bytes at the end. */
const PDF_TAIL = 2_048;
/** Of the first bytes, the share of control characters up to which they may be a text. Programs and pictures have a tenth. */
const CONTROL_SHARE = 0.005;
const SAMPLE = 65_536;

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const isPdf = (bytes: Uint8Array): boolean => {
  const head = latin(bytes.subarray(0, PDF_HEAD));
  if (head.startsWith('%PDF-')) return true;
  return /[\r\n]%PDF-\d/.test(head) && latin(bytes.subarray(-PDF_TAIL)).includes('%%EOF');
};

/** The first part of an archive, and the end of one that has none. */
const ZIP_MARKS = new Set(['PK\x03\x04', 'PK\x05\x06']);

const isZip = (bytes: Uint8Array): boolean => ZIP_MARKS.has(latin(bytes.subarray(0, 4)));

/** Formats of text that is no article to read: their words stand between commands. */
const MARKED_UP: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, 'RTF'],
  [/^%!PS/, 'PostScript'],
];

/** Bytes below the space that no encoding but UTF-16 uses in a text. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;

const fewControls = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, SAMPLE);
  return sample.filter(isControl).length <= sample.length * CONTROL_SHARE;
};

/** UTF-16 has zeros beside its Latin letters, and its mark is also that of some sounds. */
const isUtf16 = (bytes: Uint8Array): boolean => {
  const mark = markedEncoding(bytes);
  return (
    (mark !== undefined && decodeAs(bytes, mark) !== undefined) || decodeUnmarkedUtf16(bytes) !== undefined
  );
};

/** The kind of a file by its bytes alone. Texts may begin with the mark of another format ("BM…", "MZ…"), so they come before the marks. */
export const fileKind = async (bytes: Uint8Array): Promise<FileKind> => {
  if (isPdf(bytes)) return { kind: 'pdf' };
  if (isZip(bytes)) return { kind: 'zip' };
  const head = latin(bytes.subarray(0, 16));
  const markedUp = MARKED_UP.find(([mark]) => mark.test(head));
  if (markedUp !== undefined) return { kind: 'other', found: markedUp[1] };
  if (fewControls(bytes)) return { kind: 'text' };
  if (isUtf16(bytes)) return { kind: 'text' };
  const found = await fileTypeFromBuffer(bytes);
  return { kind: 'other', ...(found !== undefined && { found: found.ext.toUpperCase() }) };
};
